-- Messages that wait for the assistant's second reading, and what came of those that were read.
CREATE TABLE second_readings (
  reading_id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  patient_id TEXT NOT NULL,
  floor TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  state TEXT NOT NULL
);
CREATE INDEX second_readings_waiting ON second_readings (state, asked_at);

-- What the assistant wrote for somebody, and what became of it.
CREATE TABLE assistant_drafts (
  draft_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  room_id TEXT NOT NULL,
  up_to BIGINT NOT NULL,
  case_id TEXT,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL,
  model TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX assistant_drafts_by_case ON assistant_drafts (case_id, kind, at);
CREATE INDEX assistant_drafts_by_room ON assistant_drafts (room_id, kind, at);

-- What every task has taken; one line each, for the counters.
CREATE TABLE assistant_runs (
  run_id TEXT PRIMARY KEY,
  task TEXT NOT NULL,
  day TEXT NOT NULL,
  outcome TEXT NOT NULL,
  model TEXT NOT NULL,
  calls BIGINT NOT NULL,
  input_tokens BIGINT NOT NULL,
  output_tokens BIGINT NOT NULL,
  cost_micros BIGINT NOT NULL,
  milliseconds BIGINT NOT NULL
);
CREATE INDEX assistant_runs_by_day ON assistant_runs (day, task);
