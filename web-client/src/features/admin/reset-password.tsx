import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Account } from '@/contract/groups';
import type { OneTimeCode } from '@/contract/session';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { CodeCard } from '@/ui/one-time-code';

/** Asks first, because it signs the person out everywhere; then shows the code once. */
export function ResetPassword({ account }: { account: Account }) {
  const { t } = useTranslation(['admin', 'ui']);
  const [opened, setOpened] = useState(false);
  const [code, setCode] = useState<OneTimeCode | null>(null);
  const command = useCommand<unknown, OneTimeCode>([['accounts']]);
  const close = () => {
    setOpened(false);
    setCode(null);
    command.clear();
  };
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('accounts.reset')}
      </Button>
      <Dialog title={t('accounts.resetTitle', { name: account.name })} opened={opened} onClose={close}>
        {code ? (
          <CodeCard code={code} name={account.name} />
        ) : (
          <div className="stack">
            <p>{t('accounts.resetWhat', { name: account.name })}</p>
            <p className="s t3">{t('accounts.resetAudited')}</p>
            <DialogFoot error={command.error} onCancel={close}>
              <Button
                kind="main"
                disabled={command.busy}
                onClick={() => void command.run(`/accounts/${account.id}/code`).then(setCode)}
              >
                {t('accounts.resetGo')}
              </Button>
            </DialogFoot>
          </div>
        )}
      </Dialog>
    </>
  );
}
