-- What a person has chosen; whoever has not is quiet as the settings say.
CREATE TABLE quiet_hours (
  person_id TEXT NOT NULL PRIMARY KEY,
  is_on BIGINT NOT NULL,
  from_minute BIGINT NOT NULL,
  until_minute BIGINT NOT NULL
);

-- Browsers that asked to be told while their page is closed.
CREATE TABLE push_devices (
  device_id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  public_key TEXT NOT NULL,
  secret TEXT NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  since BIGINT NOT NULL
);
CREATE INDEX push_devices_person ON push_devices (person_id);

-- One row per device and kind that is to be told, when and after how many failures, and who is doing it.
CREATE TABLE notifications (
  device_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  holder TEXT NULL,
  held_until BIGINT NOT NULL,
  PRIMARY KEY (device_id, kind)
);
CREATE INDEX notifications_due ON notifications (due_at);

-- How far each device has been told of each thing: the number of a room's message, or the time of what happened.
-- Anything beyond the mark is news.
CREATE TABLE notified (
  device_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  mark BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (device_id, kind, subject)
);

-- The pair by which push services know this service; the same for all processes on this database.
CREATE TABLE push_keys (
  name TEXT NOT NULL PRIMARY KEY,
  private_key TEXT NOT NULL
);

-- When somebody was last called by an alert: being called again is news.
ALTER TABLE alert_people ADD COLUMN called_at BIGINT NOT NULL DEFAULT 0;
