CREATE TABLE sign_in_codes (
  account_id TEXT NOT NULL PRIMARY KEY,
  code_hash TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);
