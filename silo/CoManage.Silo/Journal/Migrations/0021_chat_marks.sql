-- What has become of a message since it was said; numbers are those of the updates that did it.
ALTER TABLE room_messages ADD COLUMN kind TEXT NULL;
ALTER TABLE room_messages ADD COLUMN topic TEXT NULL;
ALTER TABLE room_messages ADD COLUMN flagged BIGINT NULL;
ALTER TABLE room_messages ADD COLUMN edited BIGINT NULL;
ALTER TABLE room_messages ADD COLUMN pinned BIGINT NULL;
CREATE INDEX room_messages_pinned ON room_messages (room_id, pinned) WHERE pinned IS NOT NULL;
CREATE INDEX room_messages_topic ON room_messages (room_id, topic, number) WHERE topic IS NOT NULL;
CREATE INDEX room_messages_announced ON room_messages (room_id, number) WHERE kind = 'announcement';

-- Every rewording of a message, so that staff can read what stood before. The words stay in the log.
CREATE TABLE message_edits (
  room_id TEXT NOT NULL,
  target BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (room_id, target, number)
);

CREATE TABLE message_reactions (
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  emoji TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (room_id, number, emoji, person_id)
);

-- Who is called by a message: one person, or everybody of a role.
CREATE TABLE message_mentions (
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  mentioned TEXT NOT NULL,
  PRIMARY KEY (room_id, number, mentioned)
);

-- Who has said of an announcement that it is understood.
CREATE TABLE announcement_acknowledgements (
  room_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  person_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (room_id, number, person_id)
);

-- How far somebody has ever read: "mark unread from here" moves the mark back, but what was seen was seen.
ALTER TABLE read_marks ADD COLUMN seen BIGINT NOT NULL DEFAULT 0;
UPDATE read_marks SET seen = number;

CREATE TABLE room_mutes (
  room_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (person_id, room_id)
);
