import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';

interface ToastEntry {
  id: number;
  text: ReactNode;
}

const shownFor = 5000;
const listeners = new Set<() => void>();
let toasts: readonly ToastEntry[] = [];
let count = 0;

function put(changed: readonly ToastEntry[]): void {
  toasts = changed;
  listeners.forEach((tell) => {
    tell();
  });
}

/** A word of confirmation that may be missed without harm. Errors belong into an ErrorNote. */
export function toast(text: ReactNode): void {
  const id = ++count;
  put([...toasts, { id, text }]);
  setTimeout(() => {
    put(toasts.filter((entry) => entry.id !== id));
  }, shownFor);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function Toasts() {
  const entries = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {entries.map((entry) => (
        <span className="toast" key={entry.id}>
          <IconCheck className="i" aria-hidden="true" />
          {entry.text}
        </span>
      ))}
    </div>
  );
}
