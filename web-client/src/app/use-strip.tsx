import { useLine } from '@/live/use-live';
import { useNow } from '@/ui/moment';
import { Strip, type LineState } from '@/ui/strip';

/** While the line is up the pages are right as of now; when it breaks, as of that moment. */
export function useLineState(): LineState {
  const line = useLine();
  const now = useNow();
  return { state: line.state, unsent: line.unsent, syncedAt: line.state === 'online' ? now : line.downSince };
}

export function LineStrip() {
  const line = useLineState();
  return (
    <Strip
      line={line}
      retry={() => {
        window.location.reload();
      }}
    />
  );
}
