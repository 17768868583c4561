-- One row per question to a specialist; the snapshot is the patient as the GP saw them, frozen.
CREATE TABLE escalations (
  escalation_id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  urgency TEXT NOT NULL,
  severity BIGINT NOT NULL,
  question TEXT NOT NULL,
  tried TEXT NOT NULL,
  wanted TEXT NOT NULL,
  specialist_id TEXT NULL,
  asked_by TEXT NOT NULL,
  asked_by_name TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  due_at BIGINT NULL,
  paused_at BIGINT NULL,
  overdue BIGINT NOT NULL,
  state TEXT NOT NULL,
  answered_by TEXT NULL,
  answered_by_name TEXT NULL,
  closed_at BIGINT NULL,
  outcome TEXT NULL,
  snapshot TEXT NOT NULL
);
CREATE INDEX escalations_by_group ON escalations (group_id, state, severity, due_at);
CREATE INDEX escalations_by_specialist ON escalations (specialist_id, state, severity, due_at);
CREATE INDEX escalations_by_case ON escalations (case_id);
CREATE INDEX escalations_by_patient ON escalations (patient_id, asked_at);

-- What was said, in order.
CREATE TABLE escalation_thread (
  escalation_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  department TEXT NULL,
  PRIMARY KEY (escalation_id, number)
);
