/** The office, its people and keys; reports with every acknowledged change; what was signed and handed over; the log. */
export const firstSchema = `
CREATE TABLE office (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  database_id TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE users (
  user_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  grade TEXT NOT NULL,
  office TEXT NOT NULL,
  phone TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE keys (
  kid TEXT PRIMARY KEY,
  key_use TEXT NOT NULL CHECK (key_use IN ('report', 'seal')),
  user_id TEXT REFERENCES users,
  name TEXT NOT NULL,
  grade TEXT,
  public_jwk TEXT NOT NULL,
  private_key BLOB NOT NULL,
  slot TEXT,
  not_before TEXT NOT NULL,
  not_after TEXT,
  CHECK ((key_use = 'seal') = (user_id IS NULL AND slot IS NULL AND grade IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_present_key ON keys (coalesce(user_id, 'office')) WHERE not_after IS NULL;

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  format TEXT NOT NULL,
  template_version INTEGER NOT NULL,
  author_id TEXT NOT NULL REFERENCES users,
  rev INTEGER NOT NULL,
  state_is TEXT NOT NULL,
  state TEXT NOT NULL,
  name TEXT NOT NULL,
  crn TEXT NOT NULL,
  court TEXT NOT NULL,
  hearing_date TEXT NOT NULL,
  started_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  answers TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_change ON reports (changed_at);

CREATE TABLE revisions (
  report_id TEXT NOT NULL REFERENCES reports,
  rev INTEGER NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  changes TEXT NOT NULL,
  whole TEXT,
  PRIMARY KEY (report_id, rev)
) STRICT;

CREATE TABLE signed_documents (
  document_id INTEGER PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports,
  rev INTEGER NOT NULL,
  payload BLOB NOT NULL,
  payload_sha256 TEXT NOT NULL,
  UNIQUE (report_id, rev)
) STRICT;

CREATE TABLE signatures (
  signature_id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES signed_documents,
  user_id TEXT NOT NULL REFERENCES users,
  protected TEXT NOT NULL,
  signature TEXT NOT NULL,
  shown TEXT NOT NULL,
  UNIQUE (document_id, user_id)
) STRICT;

CREATE TABLE results (
  result_id INTEGER PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports,
  user_id TEXT NOT NULL REFERENCES users,
  at TEXT NOT NULL,
  result TEXT NOT NULL,
  first_appointment TEXT NOT NULL
) STRICT;
CREATE INDEX results_of_report ON results (report_id);

CREATE TABLE handovers (
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  report_id TEXT NOT NULL REFERENCES reports,
  organisation TEXT NOT NULL,
  supersedes TEXT,
  payload_sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY (handover_id, version)
) STRICT;
CREATE INDEX handovers_of_report ON handovers (report_id);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  reason TEXT,
  recipient TEXT,
  detail TEXT NOT NULL,
  detail_hash TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of_subject ON audit (subject);

${['audit', 'signed_documents', 'signatures', 'results', 'handovers', 'revisions']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never changed'); END;`,
    ),
  )
  .join('\n')}

CREATE TRIGGER keys_no_delete BEFORE DELETE ON keys
BEGIN SELECT RAISE(ABORT, 'keys is never changed'); END;
CREATE TRIGGER keys_only_retire BEFORE UPDATE ON keys
WHEN OLD.not_after IS NOT NULL OR NEW.not_after IS NULL
  OR (NEW.kid, NEW.key_use, NEW.name, NEW.public_jwk, NEW.private_key, NEW.not_before)
    IS NOT (OLD.kid, OLD.key_use, OLD.name, OLD.public_jwk, OLD.private_key, OLD.not_before)
  OR (NEW.user_id, NEW.grade, NEW.slot) IS NOT (OLD.user_id, OLD.grade, OLD.slot)
BEGIN SELECT RAISE(ABORT, 'a key is only ever retired'); END;

CREATE TRIGGER reports_no_delete BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'reports is never deleted from'); END;
CREATE TRIGGER reports_change_only_in_draft BEFORE UPDATE ON reports
WHEN OLD.state_is <> 'draft' AND (
  NEW.answers IS NOT OLD.answers OR NEW.format IS NOT OLD.format
  OR NEW.template_version IS NOT OLD.template_version OR NEW.author_id IS NOT OLD.author_id)
BEGIN SELECT RAISE(ABORT, 'only a draft changes'); END;
CREATE TRIGGER reports_sealed_stays BEFORE UPDATE ON reports
WHEN (OLD.state_is IN ('sealed', 'handedOver') AND (NEW.state_is NOT IN ('sealed', 'handedOver') OR NEW.rev <> OLD.rev))
  OR OLD.state_is = 'discarded'
BEGIN SELECT RAISE(ABORT, 'a sealed or discarded report never changes'); END;
`
