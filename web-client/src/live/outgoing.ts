import type { AttachmentKind } from '@/contract/files';
import type { PostRequest, RoomUpdate } from '@/contract/rooms';

/** The file of a message on its way, as it looks on this device. */
export interface OutgoingFile {
  kind: AttachmentKind;
  name: string;
  /** Of what is shown while the upload runs; good in this tab only. */
  url: string;
  width?: number;
  height?: number;
  durationMs?: number;
  peaks?: number[];
}

/** What was written here and is not yet known to stand in the room. */
export interface Outgoing {
  request: PostRequest;
  at: string;
  state: 'sending' | 'failed';
  /** Why the server refused it; absent when only the line failed. */
  refusal?: string;
  file?: OutgoingFile;
  /** How much of the file is up, from 0 to 1. */
  progress?: number;
}

export function sending(
  list: readonly Outgoing[],
  request: PostRequest,
  at: string,
  file?: OutgoingFile,
): readonly Outgoing[] {
  const entry: Outgoing = { request, at, state: 'sending', ...(file ? { file } : {}) };
  const place = list.findIndex((each) => each.request.commandId === request.commandId);
  // Tried again it stays where it was written.
  return place < 0 ? [...list, entry] : list.with(place, entry);
}

export function failed(list: readonly Outgoing[], commandId: string, refusal?: string): readonly Outgoing[] {
  return changedEntry(list, commandId, (entry) => ({
    ...entry,
    state: 'failed',
    ...(refusal === undefined ? {} : { refusal }),
  }));
}

export function progressed(
  list: readonly Outgoing[],
  commandId: string,
  progress: number,
): readonly Outgoing[] {
  return changedEntry(list, commandId, (entry) => ({ ...entry, progress }));
}

export function without(list: readonly Outgoing[], commandId: string): readonly Outgoing[] {
  return list.filter((entry) => entry.request.commandId !== commandId);
}

/** Our own message has come back with its number: the echo makes room for it. */
export function confirmed(list: readonly Outgoing[], update: RoomUpdate): readonly Outgoing[] {
  const { change } = update;
  if (change.type !== 'posted') return list;
  return without(list, change.messageId);
}

function changedEntry(
  list: readonly Outgoing[],
  commandId: string,
  change: (entry: Outgoing) => Outgoing,
): readonly Outgoing[] {
  return list.map((entry) => (entry.request.commandId === commandId ? change(entry) : entry));
}
