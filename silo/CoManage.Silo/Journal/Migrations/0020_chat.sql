-- The newest of each room, so that the list of rooms reads one row per room however long its history is.
CREATE TABLE room_heads (
  room_id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL,
  last_number BIGINT NULL,
  last_at BIGINT NULL,
  last_author TEXT NULL,
  last_role TEXT NULL,
  last_kind TEXT NULL,
  last_text TEXT NULL
);

-- One row per message, for counting what is unread and hiding what was recalled.
CREATE TABLE room_messages (
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  author_id TEXT NOT NULL,
  recalled BIGINT NOT NULL,
  PRIMARY KEY (room_id, number)
);

CREATE TABLE read_marks (
  room_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (room_id, person_id)
);
CREATE INDEX read_marks_person ON read_marks (person_id, room_id);
