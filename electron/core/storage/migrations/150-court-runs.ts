/** How far each officer has come in giving a report in court: kept over a lock and a restart, and no part of the report. */
export const courtRunsSchema = `
CREATE TABLE court_runs (
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  draft TEXT NOT NULL,
  PRIMARY KEY (report_id, user_id)
) STRICT;
`
