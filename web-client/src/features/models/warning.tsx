import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What a reader must not overlook. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="missing">
      <IconAlertTriangle className="i" aria-hidden="true" stroke={1.75} />
      <span>{children}</span>
    </p>
  );
}
