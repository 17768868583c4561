import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import { atLeisure } from './at-leisure';
import type { Live, LineStatus } from './connection';
import type { RoomState, RoomStore } from './room-store';

const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('There is no live line above this component.');
  return live;
}

export function useLine(): LineStatus {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.getStatus);
}

/** True while what is shown may be old: it can be read, but decisions wait. */
export function useStale(): boolean {
  return useLine().state === 'offline';
}

export function useRoom(id: string): { store: RoomStore; state: RoomState } {
  const store = useLive().room(id);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const number = state.view.number;
  useEffect(() => {
    store.comeIn();
  }, [store]);
  useEffect(() => {
    // Only what somebody can see counts as read.
    function readIfSeen() {
      if (number > 0 && document.visibilityState === 'visible') store.read();
    }
    readIfSeen();
    document.addEventListener('visibilitychange', readIfSeen);
    return () => {
      document.removeEventListener('visibilitychange', readIfSeen);
    };
  }, [store, number]);
  return { store, state };
}

/** Keeps these rooms on the device while there is a line, and nothing on the page waits for it. */
export function useKeptRooms(rooms: readonly string[]): void {
  const live = useLive();
  const { state } = useLine();
  const names = rooms.join();
  useEffect(() => {
    if (state !== 'online' || names === '') return undefined;
    return atLeisure(() => void live.keepRooms(names.split(',')));
  }, [live, state, names]);
}
