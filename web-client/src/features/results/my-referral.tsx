import { useQuery } from '@tanstack/react-query';
import { get } from '@/contract/http';
import { useTranslation } from '@/ui/translation';
import type { ReferralRow, ReferralState, ReferralView } from '@/contract/referrals';
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
      {referral.state === 'accepted' && <Agreed id={referral.id} />}
      <Loop now={steps[referral.state]} closed={referral.state === 'closed'} />
    </article>
  );
}

/** When and where the hospital expects the patient, as far as it has said so. */
function Agreed({ id }: { id: string }) {
  const referral = useQuery({
    queryKey: ['results', 'referral', id],
    queryFn: ({ signal }) => get<ReferralView>(`/referrals/${id}`, {}, signal),
  });
  const accepted = referral.data?.steps.findLast((step) => step.state === 'accepted');
  if (!accepted?.when && !accepted?.text) return null;
  return (
    <p className="l b">
      {accepted.when && <Moment at={accepted.when} time="always" />}{' '}
      {accepted.text && <span className="said">{accepted.text}</span>}
    </p>
  );
}
