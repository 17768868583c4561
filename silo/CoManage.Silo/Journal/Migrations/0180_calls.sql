-- One row per patient and group to whom calls are owed, standing where the last event left it.
CREATE TABLE call_plans (
  plan_id TEXT NOT NULL PRIMARY KEY,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  standing TEXT NOT NULL,
  due_on TEXT NULL,
  owed TEXT NOT NULL,
  calls BIGINT NOT NULL,
  last_result TEXT NULL,
  last_at BIGINT NULL
);
CREATE INDEX call_plans_due ON call_plans (group_id, standing, due_on);
CREATE INDEX call_plans_patient ON call_plans (patient_id);

-- Every call, by the day at the centre.
CREATE TABLE calls (
  plan_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  group_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  day TEXT NOT NULL,
  result TEXT NOT NULL,
  about TEXT NOT NULL,
  next_on TEXT NULL,
  note TEXT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  PRIMARY KEY (plan_id, number)
);
CREATE INDEX calls_by_day ON calls (group_id, day);
