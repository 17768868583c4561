-- Forms that an administrator put in force; the first version of each programme comes with the service.
CREATE TABLE programmes (
  code TEXT NOT NULL,
  version BIGINT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (code, version)
);

CREATE TABLE screenings (
  screening_id TEXT NOT NULL PRIMARY KEY,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  programme TEXT NOT NULL,
  form_version BIGINT NOT NULL,
  taken_at BIGINT NOT NULL,
  answers TEXT NOT NULL,
  given TEXT NULL,
  source TEXT NULL,
  by_name TEXT NOT NULL
);
CREATE INDEX screenings_by_patient ON screenings (patient_id, taken_at);

-- What each instrument said; reasons and missing inputs are in detail.
CREATE TABLE assessments (
  screening_id TEXT NOT NULL,
  instrument TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  programme TEXT NOT NULL,
  form_version BIGINT NOT NULL,
  taken_at BIGINT NOT NULL,
  version TEXT NOT NULL,
  score DOUBLE PRECISION NULL,
  band TEXT NULL,
  level TEXT NOT NULL,
  rule_id TEXT NULL,
  rule_urgency TEXT NULL,
  awaiting_sign_off BIGINT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (screening_id, instrument)
);
CREATE INDEX assessments_by_patient ON assessments (patient_id, taken_at);
