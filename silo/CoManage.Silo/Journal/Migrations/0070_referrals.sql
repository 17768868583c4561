-- One row per referral, up or down. The gp_ and desk_ columns hold the actions and end reasons that each side is
-- offered in this state, as the rules gave them, so that no page works them out a second time.
CREATE TABLE referrals (
  referral_id TEXT NOT NULL PRIMARY KEY,
  direction TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  hospital_id TEXT NOT NULL,
  department TEXT NOT NULL,
  case_id TEXT NULL,
  urgency TEXT NOT NULL,
  severity BIGINT NOT NULL,
  reason TEXT NOT NULL,
  summary TEXT NOT NULL,
  snapshot TEXT NULL,
  state TEXT NOT NULL,
  turn TEXT NOT NULL,
  overdue BIGINT NOT NULL,
  due_at BIGINT NULL,
  opened_at BIGINT NOT NULL,
  requested_at BIGINT NULL,
  result TEXT NULL,
  result_medicine TEXT NULL,
  result_watch TEXT NULL,
  result_date TEXT NULL,
  asks_medicine TEXT NULL,
  asks_watch TEXT NULL,
  asks_date TEXT NULL,
  outcome TEXT NULL,
  next_follow_up TEXT NULL,
  without_follow_up TEXT NULL,
  gp_actions TEXT NOT NULL,
  gp_ends TEXT NOT NULL,
  desk_actions TEXT NOT NULL,
  desk_ends TEXT NOT NULL
);
CREATE INDEX referrals_by_group ON referrals (group_id, turn, severity, opened_at);
CREATE INDEX referrals_by_hospital ON referrals (hospital_id, turn, severity, opened_at);
CREATE INDEX referrals_by_patient ON referrals (patient_id, opened_at);
CREATE INDEX referrals_by_case ON referrals (case_id);

-- The page that both sides see, step by step.
CREATE TABLE referral_steps (
  referral_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  state TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  side TEXT NOT NULL,
  text TEXT NULL,
  reason TEXT NULL,
  appointment_at BIGINT NULL,
  PRIMARY KEY (referral_id, number)
);
