import { IconCheck, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { EscalationView } from '@/contract/escalations';
import { useMe } from '@/contract/session-query';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { SelectField, TextArea } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, Note } from '@/ui/states';
import { toast } from '@/ui/toast';
import { answersOf, mayClose } from './state';
import { Thread } from './thread';

const outcomes = ['advised', 'referred', 'noAction'] as const;

/** The side that asked: reads the answer, supplies what is missing, and ends the question. */
export function CommunityPane({ view }: { view: EscalationView }) {
  const { t } = useTranslation('escalations');
  const me = useMe();
  const stale = useStale();
  const { row } = view;
  const [text, setText, clear] = useKept(`supply.${row.id}`, '');
  const command = useCommand([['escalations'], ['triage']]);
  const gp = me?.role === 'gp';

  async function supply() {
    if (!(await command.run(`/escalations/${row.id}/supply`, { text }))) return;
    clear();
    toast(t('done.supply'));
  }

  return (
    <>
      <section className="write">
        <Thread entries={answersOf(view)} />
        {row.state === 'asked' && (
          <Note>{t('waiting', { name: row.specialist?.name ?? t('theSpecialist') })}</Note>
        )}
        {row.state === 'needsMore' && gp && (
          <>
            <RuleHead title={t('supply.title')} />
            <TextArea
              label={t('supply.title')}
              hideLabel
              rows={5}
              value={text}
              placeholder={t('supply.placeholder')}
              onChange={(event) => {
                setText(event.target.value);
              }}
            />
          </>
        )}
        {command.error && <ErrorNote code={command.error} />}
      </section>
      {gp && row.state === 'needsMore' && (
        <footer className="decide">
          <Button
            kind="main"
            icon={IconSend}
            disabled={text.trim() === '' || command.busy || stale}
            onClick={() => void supply()}
          >
            {t('act.supply')}
          </Button>
        </footer>
      )}
      {gp && mayClose(row.state) && <Closing id={row.id} />}
    </>
  );
}

function Closing({ id }: { id: string }) {
  const { t } = useTranslation('escalations');
  const stale = useStale();
  const [outcome, setOutcome] = useState('');
  const command = useCommand([['escalations'], ['triage']]);
  async function close() {
    if (await command.run(`/escalations/${id}/close`, { outcome })) toast(t('done.close'));
  }
  return (
    <footer className="decide">
      <SelectField
        label={t('close.outcome')}
        hideLabel
        placeholder={t('close.outcome')}
        value={outcome}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        onChange={(event) => {
          setOutcome(event.target.value);
        }}
      />
      <Button
        kind="main"
        icon={IconCheck}
        disabled={outcome === '' || command.busy || stale}
        onClick={() => void close()}
      >
        {t('act.close')}
      </Button>
      <span className="push" />
      {command.error ? (
        <ErrorNote code={command.error} />
      ) : (
        <span className="s t3 hide-s">{t('close.hint')}</span>
      )}
    </footer>
  );
}
