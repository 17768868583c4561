import type { RoomState, RoomStore } from './room-store';
import { keepRoom, keptRoom } from './vault';

const daysKept = 30;
const mostKept = 500;
const dayMs = 24 * 60 * 60_000;
const settled = 500;

type Seen = Pick<RoomState, 'room' | 'view' | 'readMark' | 'more' | 'seenByGp'>;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps a room as it is seen once it has come to rest: the last thirty days of it. */
export function keepSeen(room: string, state: () => RoomState): void {
  clearTimeout(waiting.get(room));
  waiting.set(
    room,
    setTimeout(() => {
      waiting.delete(room);
      const now = state();
      void keepRoom(room, now.status === 'open' ? lastDays(now, Date.now()) : undefined).catch(
        () => undefined,
      );
    }, settled),
  );
}

/** Loads the last thirty days of an open room, up to a number that a device can hold. */
export async function loadPast(store: RoomStore): Promise<void> {
  const since = Date.now() - daysKept * dayMs;
  for (let state = store.getState(); state.more; state = store.getState()) {
    const oldest = state.view.messages[0];
    if (!oldest || Date.parse(oldest.at) < since || state.view.messages.length >= mostKept) return;
    await store.loadOlder();
  }
}

export async function keptSeen(room: string): Promise<Seen | undefined> {
  return (await keptRoom(room).catch(() => undefined)) as Seen | undefined;
}

export function lastDays({ room, view, readMark, more, seenByGp }: RoomState, now: number): Seen {
  const messages = view.messages.filter(({ at }) => now - Date.parse(at) < daysKept * dayMs);
  return {
    room,
    view: { ...view, messages, early: [] },
    readMark,
    more: more || messages.length < view.messages.length,
    seenByGp,
  };
}
