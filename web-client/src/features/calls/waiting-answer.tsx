import type { WaitingForm } from '@/live/waiting-forms';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote, Note } from '@/ui/states';
import { useTranslation } from '@/ui/translation';
import type { Draft } from './state';

/** Noted without a line: what was said goes out by itself, or the service would not take it and somebody has to look. */
export function WaitingAnswer({ form, onTakeBack }: { form: WaitingForm; onTakeBack: () => void }) {
  const { t } = useTranslation(['calls', 'ui']);
  const { result, note } = form.draft as Draft;
  const what = (
    <>
      {result && <b>{t(`result.${result}`)}</b>} <Moment at={form.at} />
      {note && <span className="said call-note">{note}</span>}
    </>
  );
  return (
    <section className="call-answer">
      <RuleHead title={t('answer')} />
      {form.refusal && <ErrorNote code={form.refusal} />}
      <Note
        kind={form.refusal ? 'warn' : 'info'}
        title={t(form.refusal ? 'waiting.refused' : 'waiting.title')}
        action={{ label: t('waiting.change'), onClick: onTakeBack }}
      >
        {what}
      </Note>
    </section>
  );
}
