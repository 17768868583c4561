-- What trained models may do with triage belongs to the programme, not to the model.
CREATE TABLE model_roles (
  programme TEXT NOT NULL PRIMARY KEY,
  put_first BIGINT NOT NULL,
  extra_per_week BIGINT NOT NULL,
  week TEXT NULL,
  used BIGINT NOT NULL
);

-- Who decided that and when.
CREATE TABLE model_role_acts (
  programme TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  put_first BIGINT NOT NULL,
  extra_per_week BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (programme, number)
);

ALTER TABLE model_policies DROP COLUMN extra_per_week;
ALTER TABLE model_policies DROP COLUMN week;
ALTER TABLE model_policies DROP COLUMN used;
