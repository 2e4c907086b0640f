/** The keys that others encrypt to, and every list of organisations and keys that was taken. */
export const organisationsKeysSchema = `
CREATE TABLE receive_keys (
  kid TEXT PRIMARY KEY,
  public_jwk TEXT NOT NULL,
  private_key BLOB NOT NULL,
  not_before TEXT NOT NULL
) STRICT;

CREATE TABLE key_lists (
  version INTEGER PRIMARY KEY,
  root_kid TEXT NOT NULL,
  root_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users
) STRICT;

${['receive_keys', 'key_lists']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never changed'); END;`,
    ),
  )
  .join('\n')}
`
