-- Answers that the care team gives often, in both languages, with who wrote and who approved them.
CREATE TABLE canned_replies (
  reply_id TEXT NOT NULL PRIMARY KEY,
  status TEXT NOT NULL,
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL,
  text_zh TEXT NOT NULL,
  text_en TEXT NOT NULL,
  writer_id TEXT NOT NULL,
  writer TEXT NOT NULL,
  approver TEXT NULL
);
