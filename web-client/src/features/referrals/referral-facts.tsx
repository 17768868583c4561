import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { ReferralView } from '@/contract/referrals';
import { useMe } from '@/contract/session-query';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';
import { PhoneLink } from '@/ui/phone-link';

/** Where a referral goes, and how its patient is reached. */
export function ReferralFacts({ view }: { view: ReferralView }) {
  const { t } = useTranslation('referrals');
  const say = useBilingual();
  const me = useMe();
  const { row } = view;
  return (
    <section>
      <RuleHead title={t('facts')} />
      <dl className="pairs referral-text">
        <dt>{t('fact.hospital')}</dt>
        <dd>{say(row.hospital.name)}</dd>
        <dt>{t('fact.department')}</dt>
        <dd>{say(row.department.name)}</dd>
        <dt>{t('fact.group')}</dt>
        <dd>{say(row.group.name)}</dd>
        {view.phone && (
          <>
            <dt>{t('fact.phone')}</dt>
            <dd>
              <PhoneLink phone={view.phone} />
            </dd>
          </>
        )}
      </dl>
      {view.caseId && me?.role !== 'hospitalDesk' && (
        <p className="referral-text">
          <Link to="/triage/$id" params={{ id: view.caseId }}>
            {t('openCase')}
          </Link>
        </p>
      )}
    </section>
  );
}
