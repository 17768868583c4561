-- Sessions that their owner has ended before the cookie did.
CREATE TABLE ended_sessions (
  session_id TEXT NOT NULL PRIMARY KEY,
  ended_at BIGINT NOT NULL
);
CREATE INDEX ended_sessions_at ON ended_sessions (ended_at);
