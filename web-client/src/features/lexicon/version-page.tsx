import { IconCheck, IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import type { LexiconOverview, LexiconVersionView } from '@/contract/lexicon';
import { useMe } from '@/contract/session-query';
import { Button, IconButton } from '@/ui/button';
import { Dotted } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { Acts } from './acts';
import { BrokenSentences } from './broken';
import { ChangesMade } from './changes-made';
import { Examples } from './examples';
import { Report } from './report';

interface VersionProps {
  number: number;
  overview: LexiconOverview;
  onBack: () => void;
}

export function VersionPage({ number, overview, onBack }: VersionProps) {
  const { t } = useTranslation(['lexicon', 'ui']);
  const query = useQuery({
    queryKey: ['lexicon', 'one', number],
    queryFn: ({ signal }) => get<LexiconVersionView>(`/lexicon/versions/${number}`, {}, signal),
    // It reads on by itself; who looks on sees it move.
    refetchInterval: ({ state }) =>
      state.data && ['reading', 'trial'].includes(state.data.report.version.use) ? 5_000 : false,
  });
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('ui:action.back')} onClick={onBack} />
        <b>{t('version', { number })}</b>
      </header>
      {query.data ? (
        <Version view={query.data} overview={overview} />
      ) : query.isError ? (
        <div className="wait">
          <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Version({ view, overview }: { view: LexiconVersionView; overview: LexiconOverview }) {
  const { t } = useTranslation('lexicon');
  const me = useMe();
  const { report } = view;
  const { version } = report;
  const isTeam = me?.role === 'gp' || me?.role === 'specialist' || me?.role === 'healthManager';
  return (
    <div className="item-body is-single">
      <article className="work lexicon-page">
        <header>
          <p className="head-name">{t('version', { number: version.number })}</p>
          <p className="s t3">
            <Dotted
              parts={[
                t(`use.${version.use}`),
                version.by,
                <Moment key="at" at={version.at} />,
                t('madeFor', { version: report.madeFor }),
              ]}
            />
          </p>
        </header>
        <p>{version.why}</p>
        <Road view={view} />
        {view.broken.length > 0 && <BrokenSentences broken={view.broken} />}
        {me?.role === 'administrator' && <Steps view={view} />}
        <Report report={report} />
        {isTeam && <Examples number={version.number} />}
        <ChangesMade changes={view.changes} />
        <Acts overview={overview} only={version.number} />
      </article>
    </div>
  );
}

/** How far it has come on the way to deciding. */
function Road({ view: { report, trialHours } }: { view: LexiconVersionView }) {
  const { t } = useTranslation('lexicon');
  const { use } = report.version;
  const steps = [
    { key: 'saved', done: true },
    { key: 'past', done: Boolean(report.replayedAt) },
    { key: 'trial', done: use === 'tried' || use === 'inForce' || use === 'former' },
    { key: 'inForce', done: use === 'inForce' || use === 'former' },
  ];
  const now = steps.findIndex((step) => !step.done);
  return (
    <ol className="lexicon-road">
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={step.done ? 'is-done' : index === now ? 'is-now' : ''}
          aria-current={index === now ? 'step' : undefined}
        >
          {step.done && <IconCheck className="i" aria-hidden="true" stroke={2} />}
          {t(`road.${step.key}`, { percent: Math.floor(report.progress * 100), hours: trialHours })}
        </li>
      ))}
    </ol>
  );
}

/** The next thing an administrator may do with it, under the own name. */
function Steps({ view }: { view: LexiconVersionView }) {
  const { t } = useTranslation('lexicon');
  const command = useCommand([['lexicon']]);
  const { number, use } = view.report.version;
  const path = `/lexicon/versions/${number}`;
  const mayTry = use === 'ready' || use === 'tried' || use === 'former';
  const mayAct = use !== 'inForce' && use !== 'reading' && use !== 'ready';
  if (use === 'inForce' || use === 'reading') return <p className="s t2">{t(`next.${use}`)}</p>;
  return (
    <section className="stack-9">
      <div className="row wrap">
        {mayTry && (
          <Button
            kind={use === 'ready' ? 'main' : 'plain'}
            disabled={command.busy}
            onClick={() => void command.run(`${path}/trial`)}
          >
            {t('act.beginTrial')}
          </Button>
        )}
        {use === 'trial' && (
          <Button disabled={command.busy} onClick={() => void command.run('/lexicon/trial/end')}>
            {t('act.endTrial')}
          </Button>
        )}
        {mayAct && (
          <Button
            kind="main"
            disabled={command.busy || view.broken.length > 0}
            onClick={() => void command.run(`${path}/in-force`)}
          >
            {t(use === 'former' ? 'act.backTo' : 'act.putInForce')}
          </Button>
        )}
      </div>
      <p className="s t2">{t(`next.${use}`, { hours: view.trialHours })}</p>
      {command.error && <ErrorNote code={command.error} />}
    </section>
  );
}
