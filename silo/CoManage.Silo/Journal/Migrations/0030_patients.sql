CREATE TABLE patients (
  patient_id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL,
  name TEXT NOT NULL,
  sex TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  phone TEXT NULL,
  phone_tail TEXT NULL,
  address TEXT NULL,
  emergency_contact TEXT NULL,
  consent BIGINT NOT NULL,
  departure TEXT NULL,
  external_source TEXT NULL,
  external_key TEXT NULL,
  registered_at BIGINT NOT NULL
);
CREATE INDEX patients_group ON patients (group_id, name, patient_id);
CREATE INDEX patients_phone ON patients (phone_tail);
CREATE INDEX patients_external ON patients (external_source, external_key);

CREATE TABLE patient_programmes (
  patient_id TEXT NOT NULL,
  programme TEXT NOT NULL,
  stage TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (patient_id, programme)
);

CREATE TABLE patient_timeline (
  patient_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NULL,
  detail TEXT NULL,
  PRIMARY KEY (patient_id, number)
);

CREATE TABLE measurements (
  patient_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  item TEXT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  unit TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  PRIMARY KEY (patient_id, number)
);
CREATE INDEX measurements_taken ON measurements (patient_id, taken_at);
