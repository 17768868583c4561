import { useTranslation } from '@/ui/translation';
import { daysBetween } from './state';

/** Words for the days of calls. */
export function useCallWords(): { inDays: (on: string, today: string) => string } {
  const { t } = useTranslation('calls');
  const inDays = (on: string, today: string) => {
    const days = daysBetween(today, on);
    if (days === 1) return t('inDays.tomorrow');
    return days === 0 ? t('inDays.today') : t('inDays.later', { count: days });
  };
  return { inDays };
}
