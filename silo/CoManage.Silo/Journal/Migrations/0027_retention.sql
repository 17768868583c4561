CREATE TABLE legal_holds (
  kind TEXT NOT NULL,
  held_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (kind, held_id)
);

-- Orders to erase what a person wrote; done_at is null until it is carried out.
CREATE TABLE erasures (
  person_id TEXT NOT NULL PRIMARY KEY,
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  ordered_at BIGINT NOT NULL,
  done_at BIGINT NULL,
  messages BIGINT NULL
);
CREATE INDEX room_messages_author ON room_messages (author_id, room_id, number);

-- Up to which number each room's words are past their time and gone.
CREATE TABLE retention_marks (
  room_id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);
