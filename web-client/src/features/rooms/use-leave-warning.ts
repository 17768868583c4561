import { useEffect } from 'react';
import type { Outgoing } from '@/live/outgoing';
import { isKept } from '@/live/unsent';

/** A file that is still going up is lost with the page: the browser asks before it is left. */
export function useLeaveWarning(outgoing: readonly Outgoing[]): void {
  const losing = outgoing.some((entry) => !isKept(entry));
  useEffect(() => {
    if (!losing) return;
    function warn(event: BeforeUnloadEvent) {
      event.preventDefault();
    }
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [losing]);
}
