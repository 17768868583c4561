-- The number at which members reach their care team by telephone.
ALTER TABLE groups ADD COLUMN phone TEXT NULL;
