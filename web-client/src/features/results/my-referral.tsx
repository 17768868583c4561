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
        <AgreedOf referral={referral} />
      ) : (
        <p className="t2">{t(`${wordsOf(referral)}.${referral.state}`)}</p>
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

/** A hospital takes a patient over, or gives one back to the health centre. */
const wordsOf = ({ direction }: ReferralRow) => (direction === 'down' ? 'referral.down' : 'referral');

/** Who expects the patient. */
export function Where({ referral }: { referral: ReferralRow }) {
  const say = useBilingual();
  return (
    <p className="l b">
      {referral.direction === 'down'
        ? say(referral.group.name)
        : `${say(referral.hospital.name)} ${say(referral.department.name)}`}
    </p>
  );
}

/** Nobody is sent at an agreed time before one is agreed. */
function AgreedOf({ referral }: { referral: ReferralRow }) {
  const { t } = useTranslation('results');
  const { data } = useQuery({
    queryKey: ['results', 'referral', referral.id],
    queryFn: ({ signal }) => myReferral(referral.id, signal),
  });
  const agreed = data && agreedIn(data);
  return (
    <>
      <p className="t2">{t(`${wordsOf(referral)}.${agreed?.when ? 'accepted' : 'acceptedUntimed'}`)}</p>
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
