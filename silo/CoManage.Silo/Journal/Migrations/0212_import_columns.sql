-- Which of the file's headings the administrator put for which of the profile's columns.
ALTER TABLE imports ADD COLUMN columns_matched TEXT NOT NULL DEFAULT '{}';
