CREATE TABLE hospitals (
  hospital_id TEXT NOT NULL PRIMARY KEY,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL
);

CREATE TABLE departments (
  hospital_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (hospital_id, code)
);

CREATE TABLE accounts (
  account_id TEXT NOT NULL PRIMARY KEY,
  user_name TEXT NOT NULL,
  normalized_name TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT,
  security_stamp TEXT NOT NULL,
  hospital_id TEXT,
  locked_until BIGINT,
  access_failed BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  disabled BIGINT NOT NULL
);
CREATE INDEX accounts_role ON accounts (role, name);

CREATE TABLE cookie_keys (
  key_name TEXT NOT NULL PRIMARY KEY,
  xml TEXT NOT NULL
);
