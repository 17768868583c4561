CREATE TABLE groups (
  group_id TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  programme TEXT NOT NULL,
  status TEXT NOT NULL,
  deputy_id TEXT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX groups_code ON groups (code);

-- Members (role 'patient') and care team of each group: what every permission rests on.
CREATE TABLE group_people (
  group_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_people_person ON group_people (person_id, group_id, role);

CREATE TABLE rooms (
  room_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  group_id TEXT NOT NULL,
  patient_id TEXT NULL,
  case_id TEXT NULL,
  title_zh TEXT NULL,
  title_en TEXT NULL,
  guest_id TEXT NULL,
  opened_at BIGINT NULL
);
CREATE INDEX rooms_group ON rooms (group_id, kind);
CREATE INDEX rooms_patient ON rooms (patient_id, kind);
CREATE INDEX rooms_guest ON rooms (guest_id);
