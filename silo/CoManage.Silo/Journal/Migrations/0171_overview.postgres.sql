-- Blood pressures of all sources in one place, to find a person's newest without reading every form. No index beside the
-- key: a person has few, and each screening of an import would write another page.
CREATE TABLE pressures (
  patient_id TEXT NOT NULL,
  source TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  sbp DOUBLE PRECISION NULL,
  dbp DOUBLE PRECISION NULL,
  PRIMARY KEY (patient_id, source)
);

INSERT INTO pressures (patient_id, source, taken_at, sbp, dbp)
SELECT patient_id, 'screening/' || screening_id, taken_at,
  (answers::json ->> 'sbp')::double precision, (answers::json ->> 'dbp')::double precision
FROM screenings
WHERE answers::json ->> 'sbp' ~ '^[0-9]+(\.[0-9]+)?$' AND answers::json ->> 'dbp' ~ '^[0-9]+(\.[0-9]+)?$';

INSERT INTO pressures (patient_id, source, taken_at, sbp, dbp)
SELECT patient_id, 'record/' || taken_at, taken_at,
  max(CASE item WHEN 'sbp' THEN value END), max(CASE item WHEN 'dbp' THEN value END)
FROM measurements WHERE item IN ('sbp', 'dbp') GROUP BY patient_id, taken_at;

-- Whether the case's clock had run out when it was decided.
ALTER TABLE decisions ADD COLUMN late BIGINT NOT NULL DEFAULT 0;
UPDATE decisions SET late = 1 WHERE EXISTS (
  SELECT 1 FROM events e
  WHERE e.stream = 'triage/' || replace(decisions.case_id, '-', '') AND e.name = 'triage.clock-rang' AND e.number < decisions.number
    AND e.number > coalesce(
      (SELECT max(d.number) FROM decisions d WHERE d.case_id = decisions.case_id AND d.number < decisions.number), 0));
CREATE INDEX decisions_by_time ON decisions (at);

-- Figures of ended months. They do not change.
CREATE TABLE overview_snapshots (
  month TEXT NOT NULL,
  team_id TEXT NOT NULL,
  measure TEXT NOT NULL,
  hits BIGINT NOT NULL,
  counted BIGINT NOT NULL,
  excluded BIGINT NOT NULL,
  taken_at BIGINT NOT NULL,
  PRIMARY KEY (month, team_id, measure)
);
CREATE FUNCTION overview_snapshots_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A figure of an ended month does not change.'; END $$;
CREATE TRIGGER overview_snapshots_stay BEFORE UPDATE OR DELETE ON overview_snapshots
FOR EACH ROW EXECUTE FUNCTION overview_snapshots_stay();
