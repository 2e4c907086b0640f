/** The sections of a draft that its author was in and has left: what is not answered there is known to be left. */
export const visitsSchema = `
CREATE TABLE visits (
  report_id TEXT NOT NULL REFERENCES reports,
  section TEXT NOT NULL,
  PRIMARY KEY (report_id, section)
) STRICT;
`
