-- The versions of the red-flag lexicon. Number 0, the shipped one, has no row; it is at work when none of these is.
CREATE TABLE lexicon_versions (
  number BIGINT NOT NULL PRIMARY KEY,
  why TEXT NOT NULL,
  changes TEXT NOT NULL,
  shipped TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  saved_by TEXT NOT NULL,
  replayed_at BIGINT NULL,
  trial_began BIGINT NULL,
  trial_ended BIGINT NULL,
  in_force BIGINT NOT NULL DEFAULT 0,
  was_in_force BIGINT NOT NULL DEFAULT 0
);

-- Who saved, tried and put in force which version, and when.
CREATE TABLE lexicon_acts (
  number BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL
);

-- How far a version has read each room, and how many patients' messages those were: of before, and while on trial.
CREATE TABLE lexicon_marks (
  version BIGINT NOT NULL,
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  messages BIGINT NOT NULL,
  tried BIGINT NOT NULL,
  PRIMARY KEY (version, room_id)
);

-- Where a version reads a message otherwise than the version at work. No words: they stay in the room's log.
CREATE TABLE lexicon_differences (
  version BIGINT NOT NULL,
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  flag TEXT NOT NULL,
  change TEXT NOT NULL,
  before_level TEXT NULL,
  after_level TEXT NULL,
  group_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  is_trial BIGINT NOT NULL,
  PRIMARY KEY (version, room_id, number, flag)
);
CREATE INDEX lexicon_differences_by_time ON lexicon_differences (version, at);
