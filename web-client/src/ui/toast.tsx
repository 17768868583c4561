import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';

interface ToastEntry {
  id: number;
  text: ReactNode;
}

const shownFor = 5000;
const listeners = new Set<() => void>();
let shown: ToastEntry | null = null;
let count = 0;

function put(changed: ToastEntry | null): void {
  shown = changed;
  listeners.forEach((tell) => {
    tell();
  });
}

/** A word of confirmation that may be missed without harm: the next one takes its place. Errors belong into an ErrorNote. */
export function toast(text: ReactNode): void {
  const id = ++count;
  put({ id, text });
  setTimeout(() => {
    if (shown?.id === id) put(null);
  }, shownFor);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function Toasts() {
  const entry = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {entry && (
        <span className="toast" key={entry.id}>
          <IconCheck className="i" aria-hidden="true" />
          {entry.text}
        </span>
      )}
    </div>
  );
}
