import { useTranslation } from '@/ui/translation';
import { Moment } from '@/ui/moment';
import { daysBetween } from './state';

/** The day on which somebody is to be called, or for how long it has passed. */
export function Due({ on, today }: { on: string; today: string }) {
  const { t } = useTranslation('calls');
  const late = daysBetween(on, today);
  return (
    <Moment at={on} time="never">
      {late > 0 ? t('late', { count: late }) : undefined}
    </Moment>
  );
}
