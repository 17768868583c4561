-- An import can be taken back: what it brought says so, and what was taken back stands in tables of its own, so that no
-- list and no figure has to leave it out. Imports made before this do not know what they brought.
ALTER TABLE imports ADD COLUMN is_traced BIGINT NOT NULL DEFAULT 0;

ALTER TABLE screenings ADD COLUMN import_id TEXT NULL;
ALTER TABLE screenings ADD COLUMN corrected BIGINT NOT NULL DEFAULT 0;
CREATE INDEX screenings_by_import ON screenings (import_id, patient_id) WHERE import_id IS NOT NULL;

-- The version of the record as the import left it: a later one says that something else has happened since.
ALTER TABLE patients ADD COLUMN import_id TEXT NULL;
ALTER TABLE patients ADD COLUMN import_version BIGINT NULL;
CREATE INDEX patients_by_import ON patients (import_id, patient_id) WHERE import_id IS NOT NULL;

ALTER TABLE cases ADD COLUMN worked_by TEXT NULL;
ALTER TABLE cases ADD COLUMN withdrawn BIGINT NOT NULL DEFAULT 0;

-- Which screenings an episode of a case rests on, and which of them opened it.
CREATE TABLE case_screenings (
  screening_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  episode BIGINT NOT NULL,
  opened BIGINT NOT NULL,
  PRIMARY KEY (screening_id, case_id)
);
CREATE INDEX case_screenings_by_case ON case_screenings (case_id);

CREATE TABLE withdrawn_screenings (
  screening_id TEXT NOT NULL PRIMARY KEY,
  patient_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  programme TEXT NOT NULL,
  form_version BIGINT NOT NULL,
  taken_at BIGINT NOT NULL,
  withdrawn_at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX withdrawn_screenings_by_patient ON withdrawn_screenings (patient_id, taken_at);
CREATE INDEX withdrawn_screenings_by_import ON withdrawn_screenings (import_id);

CREATE TABLE withdrawn_patients (
  patient_id TEXT NOT NULL PRIMARY KEY,
  import_id TEXT NOT NULL,
  withdrawn_at BIGINT NOT NULL
);
CREATE INDEX withdrawn_patients_by_import ON withdrawn_patients (import_id);

-- One row per import that was taken back: how far that is, and what became of what the import had brought.
CREATE TABLE import_undos (
  import_id TEXT NOT NULL PRIMARY KEY,
  command TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT NULL,
  by_id TEXT NOT NULL,
  by_name TEXT NOT NULL,
  people BIGINT NOT NULL,
  people_done BIGINT NOT NULL,
  counts TEXT NOT NULL
);

-- Who stays of an import that was taken back, and why.
CREATE TABLE import_stays (
  import_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  because TEXT NOT NULL,
  by_name TEXT NULL,
  PRIMARY KEY (import_id, patient_id)
);
