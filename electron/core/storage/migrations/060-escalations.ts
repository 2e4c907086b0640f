/** Risk reviews: what is entered, saved over itself, and each step for ever with what was entered when it was taken. */
export const escalationsSchema = `
CREATE TABLE escalations (
  escalation_id TEXT PRIMARY KEY,
  started_by TEXT NOT NULL REFERENCES users,
  started_at TEXT NOT NULL,
  rev INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  form TEXT NOT NULL
) STRICT;
CREATE TRIGGER escalations_no_delete BEFORE DELETE ON escalations
BEGIN SELECT RAISE(ABORT, 'escalations is never deleted from'); END;

CREATE TABLE escalation_steps (
  step_id INTEGER PRIMARY KEY,
  escalation_id TEXT NOT NULL REFERENCES escalations,
  taken TEXT NOT NULL,
  form TEXT NOT NULL
) STRICT;
CREATE INDEX steps_of_escalation ON escalation_steps (escalation_id);
CREATE TRIGGER escalation_steps_no_update BEFORE UPDATE ON escalation_steps
BEGIN SELECT RAISE(ABORT, 'escalation_steps is never changed'); END;
CREATE TRIGGER escalation_steps_no_delete BEFORE DELETE ON escalation_steps
BEGIN SELECT RAISE(ABORT, 'escalation_steps is never changed'); END;
`
