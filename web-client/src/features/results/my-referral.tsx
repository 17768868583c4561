import { useTranslation } from '@/ui/translation';
import type { ReferralRow, ReferralState } from '@/contract/referrals';
import { useBilingual } from '@/ui/bilingual';
import { Dot, Loop, type LoopStep } from '@/ui/marks';
import { Moment } from '@/ui/moment';

const steps: Record<ReferralState, LoopStep> = {
  suggested: 'decision',
  requested: 'slot',
  accepted: 'seen',
  declined: 'decision',
  seen: 'result',
  resultReturned: 'next',
  closed: 'next',
  ended: 'next',
};

export function MyReferral({ referral }: { referral: ReferralRow }) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  return (
    <article className="my-referral">
      <p className="l b">
        {say(referral.hospital.name)} {say(referral.department.name)}
      </p>
      <p className="t2">
        {t(`referral.${referral.state}`)}
        {referral.requestedAt && (
          <span className="t3 nowrap">
            <Dot />
            {t('requestedOn')} <Moment at={referral.requestedAt} time="never" />
          </span>
        )}
      </p>
      <Loop now={steps[referral.state]} closed={referral.state === 'closed'} />
    </article>
  );
}
