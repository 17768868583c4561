-- Whether readers see a message's words, and the coded reason when they do not.
ALTER TABLE room_messages ADD COLUMN standing BIGINT NOT NULL DEFAULT 0;
ALTER TABLE room_messages ADD COLUMN standing_reason TEXT NULL;

-- One row per message under review; the words stay in the room's log.
CREATE TABLE reviews (
  review_id TEXT NOT NULL PRIMARY KEY,
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  group_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  standing BIGINT NOT NULL,
  is_open BIGINT NOT NULL,
  reports BIGINT NOT NULL,
  words TEXT NULL,
  opened_at BIGINT NOT NULL
);
CREATE INDEX reviews_open ON reviews (group_id, opened_at, review_id) WHERE is_open = 1;
CREATE INDEX reviews_done ON reviews (group_id, opened_at, review_id) WHERE is_open = 0;

-- Who did what in a review, in order.
CREATE TABLE review_steps (
  review_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  what TEXT NOT NULL,
  reason TEXT NULL,
  PRIMARY KEY (review_id, number)
);

CREATE TABLE group_conduct (
  group_id TEXT NOT NULL PRIMARY KEY,
  slow_seconds BIGINT NOT NULL
);

CREATE TABLE posting_bans (
  group_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  until BIGINT NULL,
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (group_id, patient_id)
);
