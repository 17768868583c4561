import { useTranslation } from '@/ui/translation';
import { useMomentWords } from '@/ui/moment';
import { daysBetween } from './state';

/** Words for the days of calls. A date without a time is that day wherever the reader is. */
export function useCallWords(): {
  day: (at: string) => string;
  due: (on: string, today: string) => string;
  inDays: (on: string, today: string) => string;
} {
  const { t } = useTranslation('calls');
  const moment = useMomentWords();
  const day = (at: string) => moment(new Date(at.length === 10 ? `${at}T12:00` : at), 'never');
  const inDays = (on: string, today: string) => {
    const days = daysBetween(today, on);
    if (days === 1) return t('inDays.tomorrow');
    return days === 0 ? t('inDays.today') : t('inDays.later', { count: days });
  };
  const due = (on: string, today: string) => {
    const days = daysBetween(today, on);
    return days < 0 ? t('late', { count: -days }) : day(on);
  };
  return { day, due, inDays };
}
