-- What the trained models said of each screening, shown or on trial.
CREATE TABLE model_scores (
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
  detail TEXT NULL,
  PRIMARY KEY (screening_id, model, version)
);
CREATE INDEX model_scores_by_patient ON model_scores (patient_id, taken_at);
CREATE INDEX model_scores_by_model ON model_scores (model, is_shadow, taken_at);

-- How each model is used, and who decided that and when.
CREATE TABLE model_policies (
  model TEXT NOT NULL PRIMARY KEY,
  version TEXT NULL,
  extra_per_week BIGINT NOT NULL,
  week TEXT NULL,
  used BIGINT NOT NULL
);

CREATE TABLE model_acts (
  model TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  before_text TEXT NULL,
  after_text TEXT NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (model, number)
);
