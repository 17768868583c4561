-- Messages in the order of time with their words and pairs of ideographs; the texts stand only in the log.
CREATE TABLE searchable_messages (
  id BIGINT NOT NULL PRIMARY KEY,
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  words TSVECTOR NOT NULL,
  UNIQUE (room_id, number)
);
CREATE INDEX searchable_messages_words ON searchable_messages USING GIN (words);

-- How far each room has been taken over into the index.
CREATE TABLE search_marks (
  room_id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);
