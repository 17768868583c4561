import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { ReferralView } from '@/contract/referrals';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';
import { ReferralForm } from './referral-form';
import { type Act, actsOf, bodyOf, type Draft, isYourTurn, needsForm } from './state';

/** The steps of whoever's turn it is, at the foot; an exit stands apart from them. */
export function ReferralActs({ view }: { view: ReferralView }) {
  const { t } = useTranslation('referrals');
  const stale = useStale();
  const [open, setOpen] = useState<Act | null>(null);
  const command = useCommand([['referrals'], ['triage'], ['results']]);
  const acts = actsOf(view);
  const { row } = view;

  async function act(kind: Act, draft: Draft = {}) {
    if (!(await command.run(`/referrals/${row.id}/${kind}`, bodyOf(kind, draft)))) return;
    setOpen(null);
    toast(t(`done.${kind}`, { name: row.name }));
  }

  if (acts.length === 0) {
    if (row.turn === 'none') return null;
    return (
      <footer className="decide">
        <span className="t3">{t(`waitsFor.${row.turn}`)}</span>
      </footer>
    );
  }
  const [first] = acts;
  return (
    <>
      {open && (
        <ReferralForm
          key={open}
          act={open}
          view={view}
          busy={command.busy}
          error={command.error}
          onCancel={() => {
            setOpen(null);
          }}
          onDone={(draft) => void act(open, draft)}
        />
      )}
      {!open && command.error && (
        <div className="wait">
          <ErrorNote code={command.error} />
        </div>
      )}
      <footer className="decide">
        {isYourTurn(view) ? (
          <b className="lead nowrap">{t('yourTurn')}</b>
        ) : (
          <span className="lead t3">{t(`waitsFor.${row.turn}`)}</span>
        )}
        {acts.map((kind) => (
          <Button
            key={kind}
            kind={kind === 'end' ? 'quiet' : kind === first && open === null ? 'main' : 'plain'}
            className={kind === open ? 'is-on' : ''}
            disabled={stale || command.busy}
            onClick={() => {
              if (needsForm(kind)) setOpen(open === kind ? null : kind);
              else void act(kind);
            }}
          >
            {t(`act.${kind}`)}
          </Button>
        ))}
      </footer>
    </>
  );
}
