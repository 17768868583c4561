import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface DialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

const ModalDialog = lazy(() => import('./modal-dialog').then((part) => ({ default: part.ModalDialog })));

/** For what needs an answer before anything else; focus stays inside and returns. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.opened);
  if (props.opened && !used) setUsed(true);
  // Once opened it stays, closed: only so can it give the focus back.
  return used ? (
    <Suspense>
      <ModalDialog {...props} />
    </Suspense>
  ) : null;
}
