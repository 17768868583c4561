import { useQueryClient } from '@tanstack/react-query';
import { send } from '@/contract/http';

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await send('DELETE', '/session');
    sessionStorage.clear();
    client.clear();
    window.location.assign('/');
  };
}
