-- The figures of an ended month do not change.
CREATE TRIGGER overview_snapshots_stay BEFORE UPDATE ON overview_snapshots
BEGIN SELECT RAISE(ABORT, 'A figure of an ended month does not change.'); END;
CREATE TRIGGER overview_snapshots_remain BEFORE DELETE ON overview_snapshots
BEGIN SELECT RAISE(ABORT, 'A figure of an ended month does not change.'); END;
