import { useTranslation } from '@/ui/translation';
import type { CaseView } from '@/contract/triage';
import { useBilingual } from '@/ui/bilingual';
import { useSecond, useSpanWords } from '@/ui/moment';
import { Seal } from '@/ui/seal';

/** After an hour over, nobody needs the seconds. */
const hour = 3600;

/** An emergency at the head of its case: at once, large and still. */
export function CaseAlarm({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const say = useBilingual();
  const span = useSpanWords();
  const { row } = view;
  const left = Math.round((new Date(row.dueAt ?? row.openedAt).getTime() - useSecond()) / 1000);
  return (
    <section className="alarm" role="alert">
      <Seal urgency="emergency" />
      <div>
        <h2>{t('alarm.title', { name: row.name, age: row.age, reason: say(row.reason.text) })}</h2>
        <p>{row.owner ? t('alarm.owned', { name: row.owner.name }) : t('alarm.nobody')}</p>
      </div>
      <p className="timer">
        <b>{Math.abs(left) < hour ? minutesAndSeconds(left) : span(left * 1000)}</b>
        {t(left < 0 ? 'alarm.over' : 'alarm.left')}
      </p>
    </section>
  );
}

/** 0:50 while there is time. */
function minutesAndSeconds(seconds: number): string {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
