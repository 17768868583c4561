import '@/ui/loop.css';
import { useQuery } from '@tanstack/react-query';
import { myReferral } from '@/contract/my-health';
import { useTranslation } from '@/ui/translation';
import type { Agreed, ReferralRow, ReferralState } from '@/contract/referrals';
import { useBilingual } from '@/ui/bilingual';
import { here, Moment, Told } from '@/ui/moment';
import { agreedIn, stepsDone, way } from './way';

/** One referral; where it is one among other things, without the way it goes. */
export function MyReferral({ referral, brief = false }: { referral: ReferralRow; brief?: boolean }) {
  const { t } = useTranslation('results');
  return (
    <article className="my-referral">
      <Where referral={referral} />
      {referral.state === 'accepted' ? (
        <AgreedOf id={referral.id} />
      ) : (
        <p className="t2">{t(`referral.${referral.state}`)}</p>
      )}
      {referral.requestedAt && (
        <p className="t3 s">
          <Told words={t('requestedOn', { when: here })} at={referral.requestedAt} time="never" />
        </p>
      )}
      {!brief && <Way state={referral.state} />}
    </article>
  );
}

export function Where({ referral }: { referral: ReferralRow }) {
  const say = useBilingual();
  return (
    <p className="l b">
      {say(referral.hospital.name)} {say(referral.department.name)}
    </p>
  );
}

/** Nobody is sent at an agreed time before one is agreed. */
function AgreedOf({ id }: { id: string }) {
  const { t } = useTranslation('results');
  const referral = useQuery({
    queryKey: ['results', 'referral', id],
    queryFn: ({ signal }) => myReferral(id, signal),
  });
  const agreed = referral.data && agreedIn(referral.data);
  return (
    <>
      <p className="t2">{t(agreed?.when ? 'referral.accepted' : 'referral.acceptedUntimed')}</p>
      {agreed && <When agreed={agreed} />}
    </>
  );
}

/** A line for the time and one for the place. */
export function When({ agreed }: { agreed: Agreed }) {
  const { t } = useTranslation('results');
  return (
    <>
      {agreed.when && (
        <p className="l b">
          <Moment at={agreed.when} time="always" />
        </p>
      )}
      {agreed.when === null && <p className="t2">{t('noTimeYet')}</p>}
      {agreed.place && <p className="said l b">{agreed.place}</p>}
    </>
  );
}

function Way({ state }: { state: ReferralState }) {
  const { t } = useTranslation('results');
  const done = stepsDone(state);
  if (done === null) return null;
  return (
    <ol className="loop">
      {way.map((step, at) => (
        <li
          key={step}
          className={at < done ? 'done' : at === done ? 'now' : ''}
          aria-current={at === done - 1 ? 'step' : undefined}
        >
          {t(`way.${step}`)}
        </li>
      ))}
    </ol>
  );
}
