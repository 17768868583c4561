-- The reasons stand in the event already; a score keeps its number and one key by which a person's are found.
CREATE TABLE model_scores_kept (
  screening_id TEXT NOT NULL,
  model TEXT NOT NULL,
  version TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  programme TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  is_shadow BIGINT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  rank BIGINT NOT NULL,
  band TEXT NOT NULL,
  missing BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (patient_id, screening_id, model, version)
);

INSERT INTO model_scores_kept
SELECT s.screening_id, s.model, s.version, s.patient_id, s.programme, s.taken_at, s.is_shadow, s.score, s.rank, s.band, s.missing,
  (SELECT MAX(e.number) FROM events e
   WHERE e.stream = 'screening/' || REPLACE(s.screening_id, '-', '') AND e.name = 'screening.modelled'
     AND e.body::json ->> 'model' = s.model AND e.body::json ->> 'version' = s.version)
FROM model_scores s;

DROP TABLE model_scores;
ALTER TABLE model_scores_kept RENAME TO model_scores;
CREATE INDEX model_scores_by_model ON model_scores (model, is_shadow, taken_at);
