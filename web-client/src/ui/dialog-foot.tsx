import type { ReactNode } from 'react';
import { ErrorNote } from './states';

interface DialogFootProps {
  /** Why the last try was refused. */
  error?: string | null;
  children: ReactNode;
}

/** What a window ends with. However long the window is, its foot stays in sight, and with it why nothing has happened. */
export function DialogFoot({ error = null, children }: DialogFootProps) {
  return (
    <div className="dialog-foot">
      {error && <ErrorNote code={error} />}
      {children}
    </div>
  );
}
