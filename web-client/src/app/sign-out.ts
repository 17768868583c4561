import { useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '@/contract/http';
import { forgetThisBrowser } from '@/contract/this-browser';
import { wipeVault } from '@/live/vault';

const leaving = 'comanage.leaving';
const lookAgain = 10_000;

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

/** Signed out here, and the service does not know yet: nobody comes in under that session any more. */
export function isLeaving(): boolean {
  return localStorage.getItem(leaving) !== null;
}

/** Tells the service as soon as it can be reached, and begins anew. */
export function untilSignedOut(): () => void {
  const tryAgain = () =>
    void finishSignOut().then(() => {
      if (!isLeaving()) window.location.reload();
    });
  const timer = setInterval(tryAgain, lookAgain);
  window.addEventListener('online', tryAgain);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', tryAgain);
  };
}

/** Whoever signed out without a net is signed out before anything else, as soon as there is one. */
export async function finishSignOut(): Promise<void> {
  if (!isLeaving()) return;
  try {
    await send('DELETE', '/session');
  } catch (error) {
    if (error instanceof Refused && error.status === 0) return;
  }
  localStorage.removeItem(leaving);
}
