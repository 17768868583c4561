import { newId } from '@/contract/http';
import type { Mention, PostRequest } from '@/contract/rooms';

interface Words {
  text: string;
  kind: PostRequest['kind'];
  mentions: Mention[];
  topic: string | null;
  lastSeen: number | null;
  replyTo: number | undefined;
  about: string | null | undefined;
}

/** What goes to the server; what is not there is left out. */
export function requestOf({ text, kind, mentions, topic, lastSeen, replyTo, about }: Words): PostRequest {
  return {
    commandId: newId(),
    text,
    kind,
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(topic !== null && kind === 'message' ? { topic } : {}),
    ...(lastSeen === null ? {} : { lastSeen }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(about ? { about } : {}),
  };
}
