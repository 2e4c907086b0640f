/** What was entered for an allocation and not recorded yet: one draft for each officer, gone once it is recorded. */
export const allocationDraftsSchema = `
CREATE TABLE allocation_drafts (
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  draft TEXT NOT NULL,
  PRIMARY KEY (report_id, user_id)
) STRICT;
`
