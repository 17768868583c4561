import { useQuery } from '@tanstack/react-query';
import { get } from './http';

export interface QuietHours {
  on: boolean;
  /** The first quiet minute of the day, as in "22:00". */
  from: string;
  until: string;
  /** My own choice; otherwise what the centre has set. */
  isChosen: boolean;
  /** The end of the quiet time that is now. */
  endsAt?: string | null;
}

export interface PushDevice {
  id: string;
  name: string;
  since: string;
}

export interface Notifications {
  quiet: QuietHours;
  /** What a browser subscribes with. */
  publicKey: string;
  devices: PushDevice[];
}

/** Quiet hours begin while a page stands open. */
const lookAgain = 60_000;

export function useNotifications() {
  return useQuery({
    queryKey: ['notifications'],
    queryFn: ({ signal }) => get<Notifications>('/me/notifications', {}, signal),
    refetchInterval: lookAgain,
  });
}

/** True in my quiet hours: counts are shown, but do not call. */
export function useQuiet(): boolean {
  return Boolean(useNotifications().data?.quiet.endsAt);
}
