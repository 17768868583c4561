import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { SessionUser } from '@/contract/session';
import { Live } from '@/live/connection';
import { LiveProvider } from '@/live/use-live';
import { PatientShell } from './patient-shell';
import { StaffShell } from './staff-shell';

/** Holds the live line for as long as somebody is signed in. */
export function SignedIn({ user, children }: { user: SessionUser; children: ReactNode }) {
  const client = useQueryClient();
  const [live] = useState(
    () =>
      new Live('/hub', (list) => {
        void client.invalidateQueries({
          predicate: ({ queryKey }) =>
            list === 'all' ? queryKey[0] !== 'session' : queryKey[0] === (list === 'unread' ? 'rooms' : list),
        });
      }),
  );
  useEffect(() => {
    void live.start();
    return () => {
      live.stop();
    };
  }, [live]);
  const Shell = user.role === 'patient' ? PatientShell : StaffShell;
  return (
    <LiveProvider live={live}>
      <Shell user={user}>{children}</Shell>
    </LiveProvider>
  );
}
