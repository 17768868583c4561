-- For how many years words are kept, as set in the service; one row, or none where the configuration counts.
CREATE TABLE retention_terms (
  policy_id TEXT NOT NULL PRIMARY KEY,
  chat_years BIGINT NULL,
  records_years BIGINT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL
);
