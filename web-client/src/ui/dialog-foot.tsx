import type { ReactNode } from 'react';
import { Button } from './button';
import { ErrorNote } from './states';
import { useTranslation } from './translation';

interface DialogFootProps {
  /** Why the last try was refused. */
  error?: string | null;
  onCancel?: () => void;
  children: ReactNode;
}

/** What a window ends with. However long the window is, its foot stays in sight, and with it why nothing has happened. */
export function DialogFoot({ error = null, onCancel, children }: DialogFootProps) {
  const { t } = useTranslation('ui');
  return (
    <div className="dialog-foot">
      {error && <ErrorNote code={error} />}
      {onCancel ? (
        <div className="row wrap">
          {children}
          <Button kind="quiet" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </div>
      ) : (
        children
      )}
    </div>
  );
}
