-- A signed decision waits a moment in case its GP takes it back; the queue shows it as what it is meanwhile.
ALTER TABLE cases ADD COLUMN held_kind TEXT NULL;
ALTER TABLE cases ADD COLUMN held_until BIGINT NULL;
