-- Where in the words a flag stands, and why a GP says that it was no emergency.
ALTER TABLE fired_flags ADD COLUMN place_start BIGINT NULL;
ALTER TABLE fired_flags ADD COLUMN place_length BIGINT NULL;
ALTER TABLE flag_verdicts ADD COLUMN reason TEXT NULL;
