import { useTranslation } from '@/ui/translation';
import type { EscalationRow } from '@/contract/escalations';
import { Clock } from '@/ui/clock';
import { Moment } from '@/ui/moment';

export function EscalationClock({ row }: { row: EscalationRow }) {
  const { t } = useTranslation('escalations');
  const running = row.state === 'asked' && row.dueAt && !row.pausedAt;
  return (
    <Clock
      from={row.askedAt}
      due={row.dueAt ?? row.askedAt}
      paused={running ? undefined : t(`clock.${row.state}`)}
      below={row.pausedAt ? <Moment at={row.pausedAt} /> : running ? undefined : <Moment at={row.askedAt} />}
    />
  );
}
