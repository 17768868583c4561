-- Messages said before kinds were kept beside the log.
UPDATE room_messages SET kind = (
  SELECT json_extract(l.body, '$.kind') FROM room_log l
  WHERE l.stream = 'room/' || replace(room_messages.room_id, '-', '') AND l.number = room_messages.number)
WHERE kind IS NULL;
