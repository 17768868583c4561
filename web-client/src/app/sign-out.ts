import { useQueryClient } from '@tanstack/react-query';
import { send } from '@/contract/http';
import { forgetThisBrowser } from '@/contract/this-browser';
import { wipeVault } from '@/live/vault';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): (to?: string) => Promise<void> {
  const client = useQueryClient();
  return async (to = '/') => {
    await forgetThisBrowser().catch(() => undefined);
    await send('DELETE', '/session');
    await wipeVault().catch(() => undefined);
    client.clear();
    window.location.assign(to);
    // The same address with another fragment would only scroll.
    if (to !== '/') window.location.reload();
  };
}
