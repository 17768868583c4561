import { useTranslation } from '@/ui/translation';
import type { CaseView } from '@/contract/triage';
import { nameOf } from '@/ui/bilingual';
import { Dot } from '@/ui/marks';
import { here, Told } from '@/ui/moment';
import { decided } from './state';

/** That a case is over, by whom, and by which decision; on a phone the bar above says the first. */
export function Closed({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const last = decided(view.history);
  if (!last) return <p className="s t3">{t('state.closed')}</p>;
  return (
    <p className="s t2">
      <span className="hide-s">
        {t('state.closed')}
        <Dot />
      </span>
      <Told words={t(`closedBy.${last.what}`, { name: nameOf(last.by), moment: here })} at={last.at} />
    </p>
  );
}
