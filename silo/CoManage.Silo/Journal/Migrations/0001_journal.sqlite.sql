CREATE TABLE streams (
  stream TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
) WITHOUT ROWID;

-- Not unique by command: a stream is short and its grain has read all of it, so the version check is enough.
CREATE TABLE events (
  stream TEXT NOT NULL,
  number BIGINT NOT NULL,
  command TEXT NOT NULL,
  part BIGINT NOT NULL,
  name TEXT NOT NULL,
  version BIGINT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  by_role TEXT NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (stream, number)
);

CREATE TABLE room_log (
  stream TEXT NOT NULL,
  number BIGINT NOT NULL,
  command TEXT NOT NULL,
  part BIGINT NOT NULL,
  name TEXT NOT NULL,
  version BIGINT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  by_role TEXT NOT NULL,
  by_name TEXT NOT NULL,
  PRIMARY KEY (stream, number),
  UNIQUE (stream, command, part)
);

CREATE TABLE outbox (
  stream TEXT NOT NULL,
  number BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  until BIGINT NOT NULL,
  PRIMARY KEY (stream, number)
) WITHOUT ROWID;
CREATE INDEX outbox_until ON outbox (until);

CREATE TABLE due (
  stream TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX due_at ON due (at);

CREATE TABLE audit (
  number INTEGER NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  by_id TEXT NOT NULL,
  by_role TEXT NOT NULL,
  by_name TEXT NOT NULL,
  patient TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX audit_patient ON audit (patient, number);

CREATE TABLE audit_head (
  id BIGINT NOT NULL PRIMARY KEY,
  count BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_head (id, count, hash) VALUES (1, 0, '');
