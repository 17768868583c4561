-- Who had a case when its clock rang: it goes to the deputy then, and both are told.
ALTER TABLE cases ADD COLUMN late_owner_id TEXT NULL;
ALTER TABLE cases ADD COLUMN late_owner_name TEXT NULL;
