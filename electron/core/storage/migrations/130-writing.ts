/** Words that spelling leaves alone, those of an officer and those of the office, and each officer's own phrases. */
export const writingSchema = `
CREATE TABLE own_words (
  user_id TEXT NOT NULL REFERENCES users,
  word TEXT NOT NULL,
  PRIMARY KEY (user_id, word)
) STRICT;

CREATE TABLE office_words (
  word TEXT PRIMARY KEY,
  added_by TEXT NOT NULL REFERENCES users,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE phrases (
  phrase_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users,
  name TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX phrases_of_user ON phrases (user_id);
`
