-- Every red flag that the rules found in a message, by the edition that found it.
CREATE TABLE fired_flags (
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  flag TEXT NOT NULL,
  rules TEXT NOT NULL,
  group_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  said_at BIGINT NOT NULL,
  week TEXT NOT NULL,
  PRIMARY KEY (room_id, number, flag)
);
CREATE INDEX fired_flags_by_group ON fired_flags (group_id, said_at);
CREATE INDEX fired_flags_by_time ON fired_flags (said_at);

-- What GPs say of them, and of those that did not fire.
CREATE TABLE flag_verdicts (
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  flag TEXT NOT NULL,
  verdict TEXT NOT NULL,
  rules TEXT NOT NULL,
  group_id TEXT NOT NULL,
  week TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (room_id, number, flag)
);
CREATE INDEX flag_verdicts_by_group ON flag_verdicts (group_id, verdict);
