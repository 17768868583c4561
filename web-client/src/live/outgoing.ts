import type { PostRequest, RoomUpdate } from '@/contract/rooms';

/** What was written here and is not yet known to stand in the room. */
export interface Outgoing {
  request: PostRequest;
  at: string;
  state: 'sending' | 'failed';
  /** Why the server refused it; absent when only the line failed. */
  refusal?: string;
}

export function sending(list: readonly Outgoing[], request: PostRequest, at: string): readonly Outgoing[] {
  const others = list.filter((entry) => entry.request.commandId !== request.commandId);
  return [...others, { request, at, state: 'sending' }];
}

export function failed(list: readonly Outgoing[], commandId: string, refusal?: string): readonly Outgoing[] {
  return list.map((entry) =>
    entry.request.commandId === commandId
      ? { ...entry, state: 'failed', ...(refusal === undefined ? {} : { refusal }) }
      : entry,
  );
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
