/** What was typed for the next step of a risk review: one draft for each officer, gone once a step is taken. */
export const escalationDraftsSchema = `
CREATE TABLE escalation_drafts (
  escalation_id TEXT NOT NULL REFERENCES escalations,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  draft TEXT NOT NULL,
  PRIMARY KEY (escalation_id, user_id)
) STRICT;
`
