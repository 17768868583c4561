import './duty.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import type { DutyPage as Duty } from '@/contract/duty';
import { codeOf, get } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import { useBilingual } from '@/ui/bilingual';
import { Dotted } from '@/ui/marks';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { Handover } from './handover';
import { Shifts } from './shifts';

/** Whom an emergency calls, team by team. */
export function DutyPage() {
  const { t } = useTranslation('duty');
  const duty = useQuery({
    queryKey: ['duty', 'list'],
    queryFn: ({ signal }) => get<Duty[]>('/duty', {}, signal),
  });
  return (
    <div className="page-scroll">
      <p className="t2">{t('why')}</p>
      {duty.isError && <ErrorNote code={codeOf(duty.error)} retry={() => void duty.refetch()} />}
      {duty.isPending && <SkeletonRows rows={3} />}
      {duty.data?.length === 0 && <Empty title={t('none')} />}
      {duty.data?.map((each) => (
        <Team key={each.group.id} duty={each} />
      ))}
    </div>
  );
}

function Team({ duty }: { duty: Duty }) {
  const { t } = useTranslation('duty');
  const say = useBilingual();
  const me = useMe();
  return (
    <section className="duty-team">
      <h2>{say(duty.group.name)}</h2>
      <p className="duty-now">
        <b>{duty.onDuty?.name ?? t('nobody')}</b>
        <span className="t2">
          <Dotted
            parts={[
              t(duty.isPlanned ? 'planned' : 'standard'),
              duty.next ? t('next', { name: duty.next.name }) : t('noNext'),
            ]}
          />
        </span>
      </p>
      {me && <Handover duty={duty} me={me.id} />}
      <Shifts duty={duty} />
    </section>
  );
}
