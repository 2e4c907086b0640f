/** When and to whom each report was given in court; a later record stands in its place and the earlier stays. */
export const deliveriesSchema = `
CREATE TABLE deliveries (
  delivery_id INTEGER PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  delivery TEXT NOT NULL
) STRICT;
CREATE INDEX deliveries_of_report ON deliveries (report_id);

CREATE TRIGGER deliveries_no_update BEFORE UPDATE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries is never changed'); END;
CREATE TRIGGER deliveries_no_delete BEFORE DELETE ON deliveries
BEGIN SELECT RAISE(ABORT, 'deliveries is never changed'); END;
`
