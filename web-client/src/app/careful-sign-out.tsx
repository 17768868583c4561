import { type ReactNode, useState } from 'react';
import { leftBehind } from '@/live/left-behind';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { useTranslation } from '@/ui/translation';
import { useSignOut } from './sign-out';

/** Signs out, and asks first when what was written here has not reached the service and would go with the session. */
export function useCarefulSignOut(): { ask: () => void; dialog: ReactNode } {
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  const [count, setCount] = useState(0);
  const [asking, setAsking] = useState(false);
  const stay = () => {
    setAsking(false);
  };
  return {
    ask: () => {
      const left = leftBehind();
      if (left === 0) return void signOut();
      setCount(left);
      setAsking(true);
    },
    dialog: (
      <Dialog title={t('leftBehind.title', { count })} opened={asking} onClose={stay}>
        <div className="stack">
          <p>{t('leftBehind.why')}</p>
          <DialogFoot>
            <div className="row wrap">
              <Button kind="main" onClick={stay}>
                {t('leftBehind.stay')}
              </Button>
              <Button onClick={() => void signOut()}>{t('leftBehind.go')}</Button>
            </div>
          </DialogFoot>
        </div>
      </Dialog>
    ),
  };
}
