-- What a patient takes, as last reviewed; a review without rows says that it is nothing.
CREATE TABLE medicine_reviews (
  patient_id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL
);
CREATE TABLE medicines (
  patient_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  dose TEXT NOT NULL,
  since TEXT NULL,
  PRIMARY KEY (patient_id, position)
);
