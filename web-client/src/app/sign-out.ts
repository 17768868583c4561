import { useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '@/contract/http';
import { forgetThisBrowser } from '@/contract/this-browser';
import { wipeVault } from '@/live/vault';

const leaving = 'comanage.leaving';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): (to?: string) => Promise<void> {
  const client = useQueryClient();
  return async (to = '/') => {
    localStorage.setItem(leaving, '1');
    await wipeVault().catch(() => undefined);
    await forgetThisBrowser().catch(() => undefined);
    await finishSignOut();
    client.clear();
    window.location.assign(to);
    // The same address with another fragment would only scroll.
    if (to !== '/') window.location.reload();
  };
}

/** Whoever signed out without a net is signed out before anything else, as soon as there is one. */
export async function finishSignOut(): Promise<void> {
  if (localStorage.getItem(leaving) === null) return;
  try {
    await send('DELETE', '/session');
  } catch (error) {
    if (error instanceof Refused && error.status === 0) return;
  }
  localStorage.removeItem(leaving);
}
