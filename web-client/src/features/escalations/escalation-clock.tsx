import { useTranslation } from '@/ui/translation';
import type { EscalationRow } from '@/contract/escalations';
import { Clock } from '@/ui/clock';
import { Moment } from '@/ui/moment';
import { stateSince } from './state';

export function EscalationClock({ row }: { row: EscalationRow }) {
  const { t } = useTranslation('escalations');
  // Dashes say that the time will run on; of what has its end only the day is of use.
  if (row.state === 'closed') {
    return (
      <div className="clock">
        <b>{t('clock.closed')}</b>
        <Moment at={stateSince(row)} />
      </div>
    );
  }
  const running = row.state === 'asked' && row.dueAt && !row.pausedAt;
  return (
    <Clock
      from={row.askedAt}
      due={row.dueAt ?? row.askedAt}
      paused={running ? undefined : t(`clock.${row.state}`)}
      below={running ? undefined : <Moment at={stateSince(row)} />}
    />
  );
}
