import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ChangedRooms } from '@/contract/rooms-query';
import type { SessionUser } from '@/contract/session';
import { sessionQuery } from '@/contract/session-query';
import { atLeisure, whenIdle } from '@/live/at-leisure';
import { Live } from '@/live/connection';
import { LiveProvider } from '@/live/use-live';
import { keep, openVault } from '@/live/vault';
import { useKeptBrowser } from './keep-browser';
import { PatientShell } from './patient-shell';
import { withTexts } from './texts';

const StaffShell = lazy(() =>
  withTexts('staff', () => import('./staff-shell').then((part) => ({ default: part.StaffShell }))),
);

/** The live line, and the lists that it keeps fresh. */
function lineOf(client: QueryClient) {
  const rooms = new ChangedRooms(client);
  const live = new Live('/hub', (list, room) => {
    if (list === 'begun') {
      catchUpLater(client);
      return;
    }
    if (room !== undefined) rooms.note(room);
    if (list === 'rooms' && room !== undefined) return;
    void client.invalidateQueries({
      predicate: ({ queryKey }) => {
        if (list === 'all') return queryKey[0] !== 'session';
        return queryKey[0] === list && (room === undefined || queryKey.includes(room));
      },
    });
  });
  return { live, rooms };
}

/**
 * What was asked before the line stood may have changed in between without a word of it. Calls for help are asked again
 * at once, everything else when the page has come.
 */
function catchUpLater(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['alerts'] });
  const before = new Set(client.getQueryCache().getAll());
  atLeisure(
    () =>
      void client.invalidateQueries({
        predicate: (query) =>
          before.has(query) && query.queryKey[0] !== 'session' && query.queryKey[0] !== 'alerts',
      }),
  );
}

/** Holds the live line for as long as somebody is signed in. */
export function SignedIn({ user, children }: { user: SessionUser; children: ReactNode }) {
  const client = useQueryClient();
  const [{ live, rooms }] = useState(() => lineOf(client));
  const ready = useVault(user.id);
  useEffect(() => {
    const catchUp = () => void rooms.catchUp();
    document.addEventListener('visibilitychange', catchUp);
    // The page first: it shows what it asked for itself, and the line says what comes after.
    const spare = ready ? whenIdle(() => void live.start()) : undefined;
    return () => {
      spare?.();
      document.removeEventListener('visibilitychange', catchUp);
      live.stop();
    };
  }, [live, rooms, ready]);
  useKeptBrowser(user.id);
  const Shell = user.role === 'patient' ? PatientShell : StaffShell;
  return (
    <LiveProvider live={live}>
      <Suspense>{ready && <Shell user={user}>{children}</Shell>}</Suspense>
    </LiveProvider>
  );
}

/** True once what this person kept here can be read; pages ask for it as they are drawn. */
function useVault(user: string): boolean {
  const client = useQueryClient();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void openVault(user)
      // Without a net it says who is signed in; whoever has just signed in was not asked for by any page yet.
      .then(() => {
        keep('session', client.getQueryData(sessionQuery.queryKey));
      })
      // A browser that keeps nothing still shows everything.
      .catch(() => undefined)
      .then(() => {
        setReady(true);
      });
  }, [user, client]);
  return ready;
}
