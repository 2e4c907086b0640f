/** What an officer writes for themselves alone beside a report: no part of it, and gone when it is discarded. */
export const privateNotesSchema = `
CREATE TABLE private_notes (
  note_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (report_id, user_id)
) STRICT;
`
