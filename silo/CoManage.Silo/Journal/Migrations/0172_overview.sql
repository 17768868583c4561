-- Whether the case's clock had run out when it was decided.
ALTER TABLE decisions ADD COLUMN late BIGINT NOT NULL DEFAULT 0;
UPDATE decisions SET late = 1 WHERE EXISTS (
  SELECT 1 FROM events e
  WHERE e.stream = 'triage/' || replace(decisions.case_id, '-', '') AND e.name = 'triage.clock-rang' AND e.number < decisions.number
    AND e.number > coalesce(
      (SELECT max(d.number) FROM decisions d WHERE d.case_id = decisions.case_id AND d.number < decisions.number), 0));
CREATE INDEX decisions_by_time ON decisions (at);

-- Figures of ended months.
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
