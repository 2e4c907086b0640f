/**
 * Questions, answers and withdrawals: what this office wrote, as the bytes that leave, and what it read. A withdrawal may
 * come before the handover that it takes back, and so nothing here points at one.
 */
export const messagesSchema = `
CREATE TABLE messages_sent (
  message_id TEXT PRIMARY KEY,
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  answers TEXT UNIQUE,
  user_id TEXT NOT NULL REFERENCES users,
  recipient TEXT NOT NULL,
  message TEXT NOT NULL,
  file BLOB NOT NULL
) STRICT;
CREATE INDEX messages_sent_of ON messages_sent (handover_id);

CREATE TABLE messages_read (
  message_id TEXT PRIMARY KEY,
  handover_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  answers TEXT UNIQUE,
  user_id TEXT NOT NULL REFERENCES users,
  signed_by TEXT NOT NULL,
  read_at TEXT NOT NULL,
  message TEXT NOT NULL,
  file BLOB NOT NULL
) STRICT;
CREATE INDEX messages_read_of ON messages_read (handover_id);

${['messages_sent', 'messages_read']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never changed'); END;`,
    ),
  )
  .join('\n')}
`
