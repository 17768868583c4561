-- One row per uploaded file, of one room from the beginning. It is posted when a message's number stands here; what is
-- gone is served no more, and its bytes are taken away before the row is.
CREATE TABLE attachments (
  attachment_id TEXT NOT NULL PRIMARY KEY,
  room_id TEXT NOT NULL,
  uploader_id TEXT NOT NULL,
  number BIGINT NULL,
  kind TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  name TEXT NOT NULL,
  width BIGINT NULL,
  height BIGINT NULL,
  duration_ms BIGINT NULL,
  peaks TEXT NULL,
  thumbnail_type TEXT NULL,
  uploaded_at BIGINT NOT NULL,
  ready BIGINT NOT NULL,
  gone BIGINT NOT NULL
);
CREATE INDEX attachments_unposted ON attachments (uploaded_at) WHERE number IS NULL;
CREATE INDEX attachments_gone ON attachments (attachment_id) WHERE gone = 1;
CREATE INDEX attachments_message ON attachments (room_id, number);

-- What the newest message of a room carries, for the list of rooms.
ALTER TABLE room_heads ADD COLUMN last_file TEXT NULL;
