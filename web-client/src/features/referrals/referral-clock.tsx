import { useTranslation } from '@/ui/translation';
import type { ReferralRow } from '@/contract/referrals';
import { Clock } from '@/ui/clock';

export function ReferralClock({ row }: { row: ReferralRow }) {
  const { t } = useTranslation('referrals');
  const running = row.dueAt && row.turn !== 'none';
  return (
    <Clock
      from={row.requestedAt ?? row.dueAt ?? new Date(0).toISOString()}
      due={row.dueAt ?? row.requestedAt ?? new Date(0).toISOString()}
      paused={running ? undefined : t(`state.${row.state}`)}
      below={running ? t(`state.${row.state}`) : t(`side.${row.turn}`)}
    />
  );
}
