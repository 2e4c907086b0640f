/** Papers read beside a report: each lies in a sealed file of its own, and its key here alone. */
export const papersSchema = `
CREATE TABLE papers (
  paper_id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  key BLOB NOT NULL
) STRICT;
CREATE INDEX papers_of_report ON papers (report_id);
`
