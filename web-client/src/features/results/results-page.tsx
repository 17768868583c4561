import './results.css';
import { IconActivityHeartbeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import { type MyHealth, myHealthQuery, myResultsQuery } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import { nameOf, useBilingual } from '@/ui/bilingual';
import { SignedCard } from '@/ui/cards';
import { RuleHead } from '@/ui/marks';
import { Medicines } from '@/ui/medicines';
import { Moment } from '@/ui/moment';
import { PatientPage } from '@/ui/patient-page';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { MyReferral } from './my-referral';
import { Risk } from './risk';
import { Sheets } from './sheets';
import { Trend } from './trend';

/** What the patient may know: the own values, what was found, what the doctor decided, where a referral stands. */
export function HealthPage() {
  const { t } = useTranslation('results');
  const results = useQuery(myResultsQuery);
  const health = useQuery(myHealthQuery);
  const failed = results.error ?? health.error;
  return (
    <PatientPage title={t('health')}>
      {results.data && health.data ? (
        <Health results={results.data} health={health.data} />
      ) : failed ? (
        <ErrorNote
          code={codeOf(failed)}
          retry={() => {
            void results.refetch();
            void health.refetch();
          }}
        />
      ) : (
        <SkeletonRows rows={3} />
      )}
    </PatientPage>
  );
}

function Health({ results, health }: { results: MyResults; health: MyHealth }) {
  const { t } = useTranslation('results');
  const { assessments, decisions, referrals, screenings } = results;
  const none = assessments.length + decisions.length + referrals.length + screenings.length === 0;
  return (
    <>
      <Trend health={health} />
      <div className="measure-links">
        {(['pressure', 'glucose', 'weight'] as const).map((kind) => (
          <Link key={kind} className="btn" to="/measure/$kind" params={{ kind }}>
            <IconActivityHeartbeat className="i" aria-hidden="true" stroke={1.75} />
            {t(`measure.link.${kind}`)}
          </Link>
        ))}
      </div>
      {none && <Empty title={t('empty.health.title')} why={t('empty.health.why')} />}
      {decisions.length > 0 && <Decisions decisions={decisions} />}
      {referrals.length > 0 && (
        <section className="stack">
          <RuleHead title={t('referrals')} />
          {referrals.map((referral) => (
            <MyReferral key={referral.id} referral={referral} brief />
          ))}
        </section>
      )}
      {assessments.length > 0 && <Risk assessments={assessments} />}
      {health.medicines && <Medicines list={health.medicines} />}
      <Sheets health={health} results={results} />
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

/** Visits to the hospital that are asked for or agreed. */
export function AppointmentsPage() {
  const { t } = useTranslation('results');
  const results = useQuery(myResultsQuery);
  const open = results.data?.referrals.filter((referral) => referral.turn !== 'none') ?? [];
  return (
    <PatientPage title={t('appointments')}>
      {results.isPending && <SkeletonRows rows={2} />}
      {results.isError && <ErrorNote code={codeOf(results.error)} retry={() => void results.refetch()} />}
      {open.map((referral) => (
        <MyReferral key={referral.id} referral={referral} />
      ))}
      {results.data && open.length === 0 && (
        <Empty title={t('empty.appointments.title')} why={t('empty.appointments.why')} />
      )}
    </PatientPage>
  );
}
