/** The rows of court lists, what was told of each list, and how the office reads them. A row may be deleted: it is no report. */
export const courtListsSchema = `
CREATE TABLE list_rows (
  row_id TEXT PRIMARY KEY,
  hearing_date TEXT NOT NULL,
  moved_to TEXT,
  row TEXT NOT NULL,
  state TEXT NOT NULL,
  held_by TEXT REFERENCES users,
  report_id TEXT REFERENCES reports,
  added_at TEXT NOT NULL,
  seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX list_rows_by_day ON list_rows (hearing_date);
CREATE INDEX list_rows_by_moved ON list_rows (moved_to);
CREATE INDEX list_rows_of_report ON list_rows (report_id);

CREATE TABLE list_readings (
  day TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  said TEXT NOT NULL
) STRICT;

CREATE TABLE list_settings (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  column_names TEXT NOT NULL,
  keep_days INTEGER NOT NULL
) STRICT;

CREATE INDEX reports_by_hearing ON reports (hearing_date);
CREATE INDEX reports_by_state ON reports (state_is);
`
