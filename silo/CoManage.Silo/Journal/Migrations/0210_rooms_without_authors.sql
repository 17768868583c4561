-- What a person wrote is looked for when it is to be erased, which may take seconds: kept by author, each message would write
-- another page, for every writer one of his own.
DROP INDEX room_messages_author;
