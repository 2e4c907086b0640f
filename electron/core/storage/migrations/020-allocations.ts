/** Each allocation as it was referred or decided; a later one stands in its place and the earlier stays. */
export const allocationsSchema = `
CREATE TABLE allocations (
  allocation_id INTEGER PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  stands TEXT NOT NULL CHECK (stands IN ('referred', 'decided')),
  allocation TEXT NOT NULL
) STRICT;
CREATE INDEX allocations_of_report ON allocations (report_id);

CREATE TRIGGER allocations_no_update BEFORE UPDATE ON allocations
BEGIN SELECT RAISE(ABORT, 'allocations is never changed'); END;
CREATE TRIGGER allocations_no_delete BEFORE DELETE ON allocations
BEGIN SELECT RAISE(ABORT, 'allocations is never changed'); END;
`
