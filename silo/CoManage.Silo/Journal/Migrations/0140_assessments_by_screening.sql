-- A person's assessments are found by their screenings: an index of their own cost each import another page per row.
DROP INDEX assessments_by_patient;
