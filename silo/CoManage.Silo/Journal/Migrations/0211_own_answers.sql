-- A specialist's own work is counted by what he has said.
CREATE INDEX escalation_thread_by_person ON escalation_thread (by_id, at);
