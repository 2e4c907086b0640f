/** Who answers checks for this office: the last list that was saved, and none before it, for it is of people. */
export const checkContactsSchema = `
CREATE TABLE check_contacts (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  rev INTEGER NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users
) STRICT;
`
