/** The local directory of services: each import whole, the newest in force. */
export const directoriesSchema = `
CREATE TABLE directories (
  directory_id INTEGER PRIMARY KEY,
  imported_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TRIGGER directories_no_update BEFORE UPDATE ON directories
BEGIN SELECT RAISE(ABORT, 'directories is never changed'); END;
CREATE TRIGGER directories_no_delete BEFORE DELETE ON directories
BEGIN SELECT RAISE(ABORT, 'directories is never changed'); END;
`
