import './results.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf, get } from '@/contract/http';
import type { MyResults } from '@/contract/patients';
import { AssessmentCard } from '@/ui/assessment-card';
import { nameOf, useBilingual } from '@/ui/bilingual';
import { SignedCard } from '@/ui/cards';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { MyReferral } from './my-referral';

function useResults() {
  return useQuery({
    queryKey: ['results'],
    queryFn: ({ signal }) => get<MyResults>('/me/results', {}, signal),
  });
}

/** What the patient may know: what was found, what the doctor decided, where a referral stands. */
export function HealthPage() {
  const { t } = useTranslation('results');
  const results = useResults();
  return (
    <>
      <header className="bar">
        <h1>{t('health')}</h1>
      </header>
      <main className="scroll">
        <div className="pad">
          {results.isPending && <SkeletonRows rows={3} />}
          {results.isError && <ErrorNote code={codeOf(results.error)} retry={() => void results.refetch()} />}
          {results.data && <Health results={results.data} />}
        </div>
      </main>
    </>
  );
}

function Health({ results }: { results: MyResults }) {
  const { t } = useTranslation('results');
  const { assessments, decisions, referrals, screenings } = results;
  if (assessments.length + decisions.length + referrals.length + screenings.length === 0) {
    return <Empty title={t('empty.health.title')} why={t('empty.health.why')} />;
  }
  return (
    <>
      {decisions.length > 0 && <Decisions decisions={decisions} />}
      {referrals.length > 0 && (
        <section className="stack">
          <RuleHead title={t('referrals')} />
          {referrals.map((referral) => (
            <MyReferral key={referral.id} referral={referral} />
          ))}
        </section>
      )}
      {assessments.length > 0 && (
        <section className="stack">
          <RuleHead title={t('scores')} />
          {assessments.map((each) => (
            <AssessmentCard key={each.screeningId + each.instrument} assessment={each} />
          ))}
          <p className="s t2">{t('scoresAdvise')}</p>
        </section>
      )}
      {screenings.length > 0 && <Screenings screenings={screenings} />}
    </>
  );
}

function Decisions({ decisions }: { decisions: MyResults['decisions'] }) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  return (
    <section className="stack">
      <RuleHead title={t('decisions')} />
      {decisions.map((decision, index) => (
        <SignedCard
          key={index}
          head={
            <>
              <b>{nameOf(decision.by)}</b>
              <span className="tag">{t(`kind.${decision.kind}`, { defaultValue: t('kind.other') })}</span>
            </>
          }
          end={<Moment at={decision.at} />}
        >
          <p className={say(decision.text) ? 'said' : 't2'}>
            {say(decision.text) || t(`without.${decision.kind}`, { defaultValue: t('without.other') })}
          </p>
        </SignedCard>
      ))}
    </section>
  );
}

function Screenings({ screenings }: { screenings: MyResults['screenings'] }) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  return (
    <section>
      <RuleHead title={t('screenings')} note={screenings.length} />
      <ul className="lines">
        {screenings.map((screening) => (
          <li key={screening.id}>
            <span>{say(screening.title)}</span>
            <span className="push t3">
              <Moment at={screening.takenAt} time="never" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Visits to the hospital that are asked for or agreed. */
export function AppointmentsPage() {
  const { t } = useTranslation('results');
  const results = useResults();
  const open = results.data?.referrals.filter((referral) => referral.turn !== 'none') ?? [];
  return (
    <>
      <header className="bar">
        <h1>{t('appointments')}</h1>
      </header>
      <main className="scroll">
        <div className="pad">
          {results.isPending && <SkeletonRows rows={2} />}
          {results.isError && <ErrorNote code={codeOf(results.error)} retry={() => void results.refetch()} />}
          {open.map((referral) => (
            <MyReferral key={referral.id} referral={referral} />
          ))}
          {results.data && open.length === 0 && (
            <Empty title={t('empty.appointments.title')} why={t('empty.appointments.why')} />
          )}
        </div>
      </main>
    </>
  );
}
