import { uploadOf } from '@/contract/files';
import { newId } from '@/contract/http';
import type { Mention, PostRequest } from '@/contract/rooms';
import type { Upload } from '@/live/outbox';
import type { OutgoingFile } from '@/live/outgoing';
import type { Chosen } from './use-attaching';

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

/** The file that goes with it: how it looks until it is there, and the way it goes. */
export function outgoingOf(room: string, { prepared, url }: Chosen): [OutgoingFile, Upload] {
  const { kind, name, width, height, durationMs, peaks } = prepared;
  const file = {
    kind,
    name,
    url,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(peaks ? { peaks } : {}),
  };
  return [file, uploadOf(room, prepared)];
}
