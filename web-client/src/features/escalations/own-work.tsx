import { useQuery } from '@tanstack/react-query';
import type { SpecialistWork } from '@/contract/escalations';
import { codeOf, get } from '@/contract/http';
import { Dotted } from '@/ui/marks';
import { useSpanWords } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { useTranslation } from '@/ui/translation';

/** What the specialist has answered in a week, and how soon; nobody else is shown it. */
export function OwnWork() {
  const { t } = useTranslation('escalations');
  const span = useSpanWords();
  const work = useQuery({
    queryKey: ['escalations', 'work'],
    queryFn: ({ signal }) => get<SpecialistWork>('/escalations/work', {}, signal),
  });
  if (work.isError && !work.data) {
    return <ErrorNote code={codeOf(work.error)} retry={() => void work.refetch()} />;
  }
  if (!work.data) return null;
  const { answered, answeredBefore, medianMinutes, askedMore } = work.data;
  return (
    <section className="own-work" aria-label={t('work.label')}>
      <p>
        <Dotted
          parts={[
            <b key="answered">{t('work.answered', { count: answered })}</b>,
            t('work.before', { count: answeredBefore }),
            askedMore > 0 && t('work.more', { count: askedMore }),
          ]}
        />
      </p>
      {typeof medianMinutes === 'number' && <p>{t('work.median', { span: span(medianMinutes * 60_000) })}</p>}
      <p className="t3">{t('work.private')}</p>
    </section>
  );
}
