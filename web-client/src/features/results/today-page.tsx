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
import { type MyHealth, myHealthQuery, myResultsQuery } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import { nameOf } from '@/ui/bilingual';
import { useNow } from '@/ui/moment';
import { PatientPage } from '@/ui/patient-page';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { TeamCall } from '@/ui/team-call';
import { LastReading } from './last-reading';
import { seriesOf } from './readings';
import { type Today, todayOf } from './today';
import { useBegun } from './use-sheet';

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
  const today = todayOf(health, results, begun, now);
  const series = seriesOf(health.measurements)[0];
  const decision = results.decisions[0];
  return (
    <>
      <section className="today">
        <h2 className="ask">{t(`today.${today.do}`, { ...('count' in today ? today : {}) })}</h2>
        <Act today={today} />
      </section>
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
