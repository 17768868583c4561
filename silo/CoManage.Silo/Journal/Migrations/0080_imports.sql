-- One row per import of a file: how far it is and what became of its rows. A killed import goes on from here.
CREATE TABLE imports (
  import_id TEXT NOT NULL PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  profile TEXT NOT NULL,
  group_code TEXT NOT NULL,
  dry_run INTEGER NOT NULL,
  state TEXT NOT NULL,
  problem_zh TEXT NULL,
  problem_en TEXT NULL,
  last_row BIGINT NOT NULL,
  rows_read BIGINT NOT NULL,
  created BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  skipped BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  bytes_read BIGINT NOT NULL,
  error_bytes BIGINT NOT NULL,
  reasons TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT NULL,
  by_id TEXT NOT NULL,
  by_role TEXT NOT NULL,
  by_name TEXT NOT NULL
);
CREATE INDEX imports_by_file ON imports (file_hash, profile, state);
CREATE INDEX imports_by_start ON imports (started_at);
