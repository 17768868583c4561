import { useEffect, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Field, Programme, ScreeningReply } from '@/contract/screenings';
import { answered, type Answers } from '@/ui/answers';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { ErrorNote, Note } from '@/ui/states';
import { asked } from './gaps';
import { Risk } from './risk';

interface HandInProps {
  programme: Programme;
  answers: Answers;
  onBack: () => void;
  /** Leads to a question. */
  onAnswer: (step: number) => void;
  /** Answers that cannot be taken, by field. */
  onWrong: (fields: Readonly<Record<string, string[]>>) => void;
  onKept: () => void;
  onLeave: () => void;
}

/** The last page of a form: what is still open is named, then it goes to the team, and the answer comes back in words. */
export function HandIn({ programme, answers, onBack, onAnswer, onWrong, onKept, onLeave }: HandInProps) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  const [reply, setReply] = useState<ScreeningReply | null>(null);
  const command = useCommand<unknown, ScreeningReply>([['results']]);
  const { values, units } = answered(programme.fields, answers);
  const open = programme.fields.filter((each) => !(each.code in values));
  const doubts = reply?.confirm ?? [];
  const faults = command.fields;

  useEffect(() => {
    if (Object.keys(faults).some((field) => programme.fields.some((each) => each.code === field)))
      onWrong(faults);
    // Each answer of the server leads back once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [faults]);

  async function send() {
    const said = await command.run('/me/screenings', {
      programme: programme.code,
      takenAt: new Date().toISOString(),
      answers: values,
      units,
      confirmed: doubts.map((doubt) => doubt.field),
    });
    setReply(said);
    if (said && (said.confirm ?? []).length === 0) onKept();
  }

  if (reply && doubts.length === 0) {
    return (
      <>
        <h2 className="ask">{t('sheet.done')}</h2>
        <p>{t('sheet.received')}</p>
        {reply.assessments.length > 0 ? <Risk assessments={reply.assessments} /> : <Open fields={open} />}
        <Button kind="main" wide onClick={onLeave}>
          {t('sheet.leave')}
        </Button>
      </>
    );
  }
  return (
    <>
      <h2 className="ask">{open.length > 0 ? t('sheet.gaps', { count: open.length }) : t('sheet.ready')}</h2>
      <Open fields={open} />
      {doubts.length > 0 && (
        <Note kind="warn" title={t('sheet.doubt')}>
          {doubts.map((doubt) => say(doubt.message)).join(t('comma'))}
        </Note>
      )}
      {command.error && <ErrorNote code={command.error} />}
      {open.length > 0 && (
        <Button
          kind="main"
          wide
          onClick={() => {
            onAnswer(programme.fields.findIndex((each) => open.includes(each)));
          }}
        >
          {t('sheet.fill', { count: open.length })}
        </Button>
      )}
      <Button
        kind={open.length > 0 ? 'plain' : 'main'}
        wide
        disabled={command.busy || open.length === programme.fields.length}
        onClick={() => void send()}
      >
        {t(doubts.length > 0 ? 'sheet.confirm' : 'sheet.send')}
      </Button>
      <Back onBack={onBack} />
    </>
  );
}

function Open({ fields }: { fields: readonly Field[] }) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  if (fields.length === 0) return null;
  return (
    <p className="lack">
      {t('sheet.open', { what: fields.map((each) => say(asked(each))).join(t('comma')) })}
    </p>
  );
}

export function Back({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('results');
  return (
    <Button wide kind="quiet" onClick={onBack}>
      {t('sheet.back')}
    </Button>
  );
}
