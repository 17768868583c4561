import './results.css';
import {
  IconActivityHeartbeat,
  IconCalendarEvent,
  IconChecklist,
  IconEye,
  IconMessageCircle,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import { type MyHealth, myHealthQuery, myReferral, myResultsQuery } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import { nameOf } from '@/ui/bilingual';
import { useNow } from '@/ui/moment';
import { PatientPage } from '@/ui/patient-page';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { TeamCall } from '@/ui/team-call';
import { LastReading } from './last-reading';
import { When, Where } from './my-referral';
import { seriesOf } from './readings';
import { nextVisit, type Today, todayOf, type Visit } from './today';
import { useBegun } from './use-sheet';
import { agreedIn } from './way';

/** A patient's first page: one thing to do, the last value, and the team. */
export function TodayPage() {
  const { t } = useTranslation('results');
  const me = useMe();
  const health = useQuery(myHealthQuery);
  const results = useQuery(myResultsQuery);
  const hour = useNow().getHours();
  const part = hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
  const failed = health.error ?? results.error;
  return (
    <PatientPage first title={t(`hello.${part}`, { name: me?.name ?? '' })}>
      {health.data && results.data ? (
        <Loaded health={health.data} results={results.data} />
      ) : failed ? (
        <ErrorNote
          code={codeOf(failed)}
          retry={() => {
            void health.refetch();
            void results.refetch();
          }}
        />
      ) : (
        <SkeletonRows rows={2} />
      )}
    </PatientPage>
  );
}

function Loaded({ health, results }: { health: MyHealth; results: MyResults }) {
  const { t } = useTranslation('results');
  const now = useNow();
  const begun = useBegun();
  const visits = useVisits(results);
  if (!visits) return <SkeletonRows rows={2} />;
  const visit = nextVisit(visits, now);
  const today = todayOf(health, results, begun, visit, now);
  const series = seriesOf(health.measurements)[0];
  const decision = results.decisions[0];
  return (
    <>
      <section className="today">
        <h2 className="ask">{t(headingOf(today, visit), { ...('count' in today ? today : {}) })}</h2>
        {visit && today.do === 'visit' && <VisitFacts visit={visit} />}
        <Act today={today} />
      </section>
      {visit && today.do !== 'visit' && <Later visit={visit} />}
      {series && (
        <section className="today-last">
          <LastReading series={series} targets={health.targets} />
          {decision && (
            <p className="row t2">
              <IconEye className="i i-s" aria-hidden="true" stroke={1.75} />
              {t('seenBy', { name: nameOf(decision.by) })}
            </p>
          )}
        </section>
      )}
      {health.team.phone && (
        <div className="today-call">
          <TeamCall phone={health.team.phone} />
        </div>
      )}
    </>
  );
}

function headingOf(today: Today, visit: Visit | null): string {
  return today.do === 'visit' && visit?.referral.direction === 'down'
    ? 'today.visitDown'
    : `today.${today.do}`;
}

/** What the hospitals that accepted have said; null while that is being asked. */
function useVisits(results: MyResults): Visit[] | null {
  const accepted = results.referrals.filter(({ state }) => state === 'accepted');
  const asked = useQuery({
    queryKey: ['results', 'visits', ...accepted.map(({ id }) => id)],
    enabled: accepted.length > 0,
    queryFn: ({ signal }) => Promise.all(accepted.map(({ id }) => myReferral(id, signal))),
  });
  if (asked.isLoading) return null;
  return accepted.map((referral, index) => {
    const said = asked.data?.[index];
    return said ? { referral, ...agreedIn(said) } : { referral };
  });
}

function VisitFacts({ visit }: { visit: Visit }) {
  return (
    <div>
      <Where referral={visit.referral} />
      <When agreed={visit} />
    </div>
  );
}

/** A visit for which there is nothing to do today. */
function Later({ visit }: { visit: Visit }) {
  const { t } = useTranslation('results');
  return (
    <section className="today-last">
      <h2 className="t2">{t('nextVisit')}</h2>
      <VisitFacts visit={visit} />
      <Link className="btn btn-wide" to="/appointments">
        <IconCalendarEvent className="i" aria-hidden="true" />
        {t('act.visit')}
      </Link>
    </section>
  );
}

function Act({ today }: { today: Today }) {
  const { t } = useTranslation('results');
  const words = t(`act.${today.do}`);
  switch (today.do) {
    case 'visit':
      return (
        <Link className="btn btn-main btn-wide today-act" to="/appointments">
          <IconCalendarEvent className="i" aria-hidden="true" />
          {words}
        </Link>
      );
    case 'screening':
      return (
        <Link
          className="btn btn-main btn-wide today-act"
          to="/screening/$code"
          params={{ code: today.programme }}
        >
          <IconChecklist className="i" aria-hidden="true" />
          {words}
        </Link>
      );
    case 'nothing':
      return (
        <Link className="btn btn-main btn-wide today-act" to="/rooms">
          <IconMessageCircle className="i" aria-hidden="true" />
          {words}
        </Link>
      );
    default:
      return (
        <Link
          className="btn btn-main btn-wide today-act"
          to="/measure/$kind"
          params={{ kind: today.do === 'glucose' ? 'glucose' : 'pressure' }}
        >
          <IconActivityHeartbeat className="i" aria-hidden="true" />
          {words}
        </Link>
      );
  }
}
