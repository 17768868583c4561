-- The figures of an ended month do not change.
CREATE FUNCTION overview_snapshots_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A figure of an ended month does not change.'; END $$;
CREATE TRIGGER overview_snapshots_stay BEFORE UPDATE OR DELETE ON overview_snapshots
FOR EACH ROW EXECUTE FUNCTION overview_snapshots_stay();
