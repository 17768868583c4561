-- Messages in the order of time; the words stand in the index under the same id, the texts only in the log.
CREATE TABLE searchable_messages (
  id INTEGER NOT NULL PRIMARY KEY,
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  UNIQUE (room_id, number)
);

-- Words and pairs of ideographs come ready, parted by spaces; one ideograph alone is found by the first letter of pairs.
CREATE VIRTUAL TABLE message_words USING fts5(
  place, words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');

-- How far each room has been taken over into the index.
CREATE TABLE search_marks (
  room_id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);
