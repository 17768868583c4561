-- Calls for help: one row for each patient and group, as the newest call stands.
CREATE TABLE alerts (
  alert_id TEXT NOT NULL PRIMARY KEY,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  room_id TEXT NOT NULL,
  message BIGINT NOT NULL,
  flags TEXT NOT NULL,
  state TEXT NOT NULL,
  round BIGINT NOT NULL,
  rung TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  raised_at BIGINT NOT NULL,
  due_at BIGINT NULL,
  contact TEXT NULL,
  contact_account TEXT NULL,
  taken_at BIGINT NULL,
  taken_by_id TEXT NULL,
  taken_by_name TEXT NULL,
  taken_by_role TEXT NULL
);
CREATE INDEX alerts_by_group ON alerts (group_id, state, raised_at);
CREATE INDEX alerts_by_patient ON alerts (patient_id, raised_at);
CREATE INDEX alerts_by_contact ON alerts (contact_account, raised_at) WHERE contact_account IS NOT NULL;

-- Who of the team was called in the newest round.
CREATE TABLE alert_people (
  alert_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  rung TEXT NOT NULL,
  PRIMARY KEY (alert_id, person_id)
);
CREATE INDEX alert_people_person ON alert_people (person_id, alert_id);

-- Every step of every round, in order.
CREATE TABLE alert_steps (
  alert_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  round BIGINT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NULL,
  by_name TEXT NULL,
  by_role TEXT NULL,
  people TEXT NULL,
  PRIMARY KEY (alert_id, number)
);

-- Who is on duty when, who took over by name, and who was asked to.
CREATE TABLE duty_shifts (
  group_id TEXT NOT NULL,
  shift_id TEXT NOT NULL,
  gp_id TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (group_id, shift_id)
);
CREATE INDEX duty_shifts_time ON duty_shifts (group_id, ends_at);

CREATE TABLE duty_held (
  group_id TEXT NOT NULL PRIMARY KEY,
  gp_id TEXT NOT NULL,
  since BIGINT NOT NULL,
  ends_at BIGINT NULL
);

CREATE TABLE duty_offers (
  group_id TEXT NOT NULL PRIMARY KEY,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL
);

-- The account that an emergency contact uses, to be told there.
ALTER TABLE patients ADD COLUMN contact_account TEXT NULL;
