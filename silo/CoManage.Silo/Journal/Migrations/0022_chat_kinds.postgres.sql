-- Messages said before kinds were kept beside the log.
UPDATE room_messages SET kind = l.body::jsonb ->> 'kind'
FROM room_log l
WHERE room_messages.kind IS NULL
  AND l.stream = 'room/' || replace(room_messages.room_id, '-', '') AND l.number = room_messages.number;
