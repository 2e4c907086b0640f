/**
 * The receiving side: the handovers that came, the receipts given for them, what the team does with each case, and
 * whose keys it believes. On the sending side: the receipts that came back.
 */
export const inboxSchema = `
CREATE TABLE received_handovers (
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  payload_sha256 TEXT NOT NULL,
  supersedes TEXT,
  from_office TEXT NOT NULL,
  to_organisation TEXT NOT NULL,
  received_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  summary TEXT NOT NULL,
  reading TEXT NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY (handover_id, version)
) STRICT;

CREATE TABLE receipts_given (
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  receipt TEXT NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY (handover_id, version, seq),
  FOREIGN KEY (handover_id, version) REFERENCES received_handovers
) STRICT;

CREATE TABLE received_cases (
  handover_id TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  work TEXT NOT NULL
) STRICT;

CREATE TABLE receipts_read (
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  read_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  signed_by TEXT NOT NULL,
  receipt TEXT NOT NULL,
  file BLOB NOT NULL,
  PRIMARY KEY (handover_id, version, seq),
  FOREIGN KEY (handover_id, version) REFERENCES handovers
) STRICT;

CREATE TABLE trust_lists (
  list_id INTEGER PRIMARY KEY,
  office TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  content TEXT NOT NULL
) STRICT;

${['received_handovers', 'receipts_given', 'receipts_read', 'trust_lists']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never changed'); END;`,
    ),
  )
  .join('\n')}
`
