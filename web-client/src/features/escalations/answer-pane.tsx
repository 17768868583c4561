import { IconClockPause, IconSignature, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { EscalationView } from '@/contract/escalations';
import { useMe } from '@/contract/session-query';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { TextArea, TextField } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { RuleHead } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';
import { answersOf, mayAnswer } from './state';
import { Thread } from './thread';

type Act = 'answer' | 'ask-more' | 'propose-referral';

/** Where the specialist writes. What is sent is signed and cannot be changed, only added to. */
export function AnswerPane({ view }: { view: EscalationView }) {
  const { t } = useTranslation('escalations');
  const me = useMe();
  const stale = useStale();
  const { row } = view;
  const [text, setText, clear] = useKept(`answer.${row.id}`, '');
  const [department, setDepartment] = useState('');
  const [proposing, setProposing] = useState(false);
  const command = useCommand([['escalations'], ['triage']]);
  const open = mayAnswer(row.state);

  async function act(kind: Act) {
    const body = kind === 'propose-referral' ? { text, department } : { text };
    if (!(await command.run(`/escalations/${row.id}/${kind}`, body))) return;
    clear();
    setProposing(false);
    toast(t(`done.${kind}`));
  }

  const idle = text.trim() === '' || command.busy || stale;
  return (
    <>
      <section className="write" aria-label={t('answer.title')}>
        <Thread entries={answersOf(view)} />
        {open && (
          <>
            <RuleHead title={t('answer.title')} end={text === '' ? undefined : t('answer.kept')} />
            <Templates text={text} onText={setText} />
            <div className="editor">
              <TextArea
                label={t('answer.title')}
                hideLabel
                rows={9}
                value={text}
                placeholder={t('answer.placeholder')}
                onChange={(event) => {
                  setText(event.target.value);
                }}
              />
            </div>
            {proposing && (
              <TextField
                label={t('answer.department')}
                value={department}
                onChange={(event) => {
                  setDepartment(event.target.value);
                }}
              />
            )}
            <Terms />
            {command.error && <ErrorNote code={command.error} />}
          </>
        )}
      </section>
      {open && (
        <footer className="decide">
          <Button kind="main" icon={IconSignature} disabled={idle} onClick={() => void act('answer')}>
            {t('act.answer')}
          </Button>
          <Button icon={IconClockPause} disabled={idle} onClick={() => void act('ask-more')}>
            {t('act.askMore')}
          </Button>
          <Button
            icon={IconUser}
            disabled={idle || (proposing && department.trim() === '')}
            onClick={() => {
              if (proposing) void act('propose-referral');
              else setProposing(true);
            }}
          >
            {t('act.propose')}
          </Button>
          <span className="push" />
          <span className="s t3 hide-s">{t('answer.signer', { name: me?.name ?? '' })}</span>
        </footer>
      )}
    </>
  );
}

function Templates({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation('escalations');
  return (
    <div className="row wrap">
      <span className="s t3">{t('answer.templates')}</span>
      {(['plan', 'adherence', 'tests'] as const).map((name) => (
        <Button
          key={name}
          className="template"
          onClick={() => {
            onText(text + (text === '' ? '' : '\n') + t(`template.${name}.text`));
          }}
        >
          {t(`template.${name}.name`)}
        </Button>
      ))}
    </div>
  );
}

/** Who reads the answer, and what it is not. */
function Terms() {
  const { t } = useTranslation('escalations');
  return (
    <dl className="pairs s">
      {(['seenBy', 'marked', 'then'] as const).map((key) => (
        <div key={key} className="pair">
          <dt>{t(`answer.${key}.label`)}</dt>
          <dd>{t(`answer.${key}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
