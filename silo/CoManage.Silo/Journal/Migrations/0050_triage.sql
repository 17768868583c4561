-- One row per case as the queue shows it. Whether it stands in the queue is a column, so that the queue's index holds
-- open cases only and a page costs the same however many were closed.
CREATE TABLE cases (
  case_id TEXT NOT NULL PRIMARY KEY,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  reason_zh TEXT NOT NULL,
  reason_en TEXT NOT NULL,
  programme TEXT NULL,
  state TEXT NOT NULL,
  urgency TEXT NOT NULL,
  overdue BIGINT NOT NULL,
  section BIGINT NOT NULL,
  in_queue BIGINT NOT NULL,
  sort_at BIGINT NOT NULL,
  episode BIGINT NOT NULL,
  opened_at BIGINT NOT NULL,
  due_at BIGINT NULL,
  score DOUBLE PRECISION NULL,
  instrument TEXT NULL,
  score_change TEXT NULL,
  rule_id TEXT NULL,
  rule_urgency TEXT NULL,
  owner_id TEXT NULL,
  owner_name TEXT NULL,
  lease_until BIGINT NULL
);
CREATE INDEX cases_queue ON cases (group_id, section, sort_at, case_id) WHERE in_queue = 1;
CREATE INDEX cases_by_patient ON cases (patient_id, opened_at);

-- What was decided, signed; the text is what the patient reads.
CREATE TABLE decisions (
  case_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  text TEXT NULL,
  PRIMARY KEY (case_id, number)
);
CREATE INDEX decisions_by_group ON decisions (group_id, at);
CREATE INDEX decisions_by_patient ON decisions (patient_id, at);
