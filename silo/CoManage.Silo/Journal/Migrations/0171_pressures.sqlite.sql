-- Blood pressures of all sources in one place, to find a person's newest without reading every form. No index beside the
-- key: a person has few, and each screening of an import would write another page.
CREATE TABLE pressures (
  patient_id TEXT NOT NULL,
  source TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  sbp DOUBLE PRECISION NULL,
  dbp DOUBLE PRECISION NULL,
  PRIMARY KEY (patient_id, source)
) WITHOUT ROWID;

INSERT INTO pressures (patient_id, source, taken_at, sbp, dbp)
SELECT patient_id, 'screening/' || screening_id, taken_at,
  CAST(json_extract(answers, '$.sbp') AS REAL), CAST(json_extract(answers, '$.dbp') AS REAL)
FROM screenings
WHERE json_extract(answers, '$.sbp') GLOB '[0-9]*' AND json_extract(answers, '$.dbp') GLOB '[0-9]*';

INSERT INTO pressures (patient_id, source, taken_at, sbp, dbp)
SELECT patient_id, 'record/' || taken_at, taken_at,
  max(CASE item WHEN 'sbp' THEN value END), max(CASE item WHEN 'dbp' THEN value END)
FROM measurements WHERE item IN ('sbp', 'dbp') GROUP BY patient_id, taken_at;
