import { IconArrowBackUp, IconSend } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { CaseRow } from '@/contract/triage';
import { Button } from '@/ui/button';
import { useKeys } from '@/ui/keys';
import { useSecond } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { type TakingBack, useTakeBack } from './use-take-back';

interface SignedProps {
  row: CaseRow;
  taking: TakingBack;
  /** Says whose case it is, where the case itself is not open. */
  named?: boolean;
}

/** A decision between its signature and its effect. It waits on the server, so a closed browser changes nothing. */
export function Signed({ row, taking, named }: SignedProps) {
  const { t } = useTranslation('triage');
  const command = useCommand([['triage']]);
  const now = useSecond();
  if (!row.held) return null;
  const seconds = Math.ceil((new Date(row.held.until).getTime() - now) / 1000);
  const decision = t(`signed.what.${row.held.kind}`);
  return (
    <div className="held-note" role="status" aria-label={t('signed.label', { name: row.name, decision })}>
      <span>
        {named && <b>{row.name} </b>}
        <b>{decision}</b>{' '}
        <span aria-hidden="true">{seconds > 0 ? t('signed.in', { count: seconds }) : t('signed.now')}</span>
      </span>
      <Button icon={IconArrowBackUp} shortcut="U" disabled={taking.busy || seconds <= 0} onClick={taking.run}>
        {t('signed.undo')}
      </Button>
      {!named && (
        <Button
          kind="quiet"
          icon={IconSend}
          disabled={command.busy || seconds <= 0}
          onClick={() => void command.run(`/triage/${row.id}/send-now`)}
        >
          {t('signed.send')}
        </Button>
      )}
      {(taking.error ?? command.error) && <ErrorNote code={taking.error ?? command.error ?? ''} />}
    </div>
  );
}

/** The same beside the queue, for a case that is no longer open. */
export function SignedElsewhere({ row, isLatest }: { row: CaseRow; isLatest: boolean }) {
  const taking = useTakeBack(row.id);
  useKeys({
    u: () => {
      if (isLatest) taking.run();
    },
  });
  return <Signed row={row} taking={taking} named />;
}
