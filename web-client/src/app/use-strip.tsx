import { useLine } from '@/live/use-live';
import { useNow } from '@/ui/moment';
import { Strip, type LineState } from '@/ui/strip';

/** While the line is up the pages are right as of now; when it breaks, as of that moment. */
export function useLineState(): LineState {
  const line = useLine();
  const now = useNow();
  return { state: line.state, unsent: line.unsent, syncedAt: line.state === 'online' ? now : line.downSince };
}

/** @param waiting what else is yet to be sent beside messages */
export function LineStrip({ waiting = 0 }: { waiting?: number }) {
  const line = useLineState();
  return (
    <Strip
      line={{ ...line, unsent: line.unsent + waiting }}
      retry={() => {
        window.location.reload();
      }}
    />
  );
}
