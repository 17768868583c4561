import { IconChevronLeft, IconLock, IconLockOpen, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import type { CaseView as View } from '@/contract/triage';
import { useStale } from '@/live/use-live';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { useKeys } from '@/ui/keys';
import { Dot, Dotted } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { PrintedOn } from '@/ui/printed-on';
import { UrgencyChip } from '@/ui/seal';
import { ErrorNote, Note, SkeletonRows } from '@/ui/states';
import { CaseAdvice } from './case-advice';
import { CaseAlarm } from './case-alarm';
import { CaseAlert } from './case-alert';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import { CaseSummary } from './case-summary';
import { CaseTalk } from './case-talk';
import { CaseVerdicts } from './case-verdicts';
import { CaseWords } from './case-words';
import { Closed } from './closed';
import { Decide } from './decide';
import { RowClock } from './queue-row';
import { lastTakenBack } from './state';

interface CaseViewProps {
  id: string;
  onBack: () => void;
  onNext: () => void;
}

export function CaseView({ id, onBack, onNext }: CaseViewProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const query = useQuery({
    queryKey: ['triage', 'case', id],
    queryFn: ({ signal }) => get<View>(`/triage/${id}`, {}, signal),
  });
  const view = query.data;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('ui:action.back')} onClick={onBack} />
        <b>{view ? t('person', { name: view.row.name, age: view.row.age }) : ''}</b>
        {view && <RowClock row={view.row} />}
      </header>
      {view ? (
        <Loaded view={view} onNext={onNext} />
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

function Loaded({ view, onNext }: { view: View; onNext: () => void }) {
  const { t } = useTranslation('triage');
  const { row } = view;
  return (
    <>
      {row.urgency === 'emergency' && row.state !== 'closed' && <CaseAlarm view={view} />}
      <div className="item-body">
        <article className="work">
          <PrintedOn label={t('printedOn')} />
          <CaseHead view={view} />
          <CaseAlert view={view} />
          <Verdicts view={view} />
          <Hold view={view} />
          {row.state !== 'closed' && lastTakenBack(view.history) === 'newEvidence' && (
            <Note kind="warn" title={t('signed.returned')}>
              {t('signed.returnedWhy')}
            </Note>
          )}
          <CaseAdvice view={view} />
          <CaseSummary view={view} />
          <CaseTalk view={view} />
          <CaseHistory steps={view.history} />
        </article>
        <CaseFacts view={view} />
      </div>
      <Decide key={row.id} view={view} onNext={onNext} />
    </>
  );
}

function CaseHead({ view }: { view: View }) {
  const { t } = useTranslation(['triage', 'ui']);
  const say = useBilingual();
  const { row } = view;
  const message = view.evidence.findLast((each) => each.kind === 'message')?.message;
  return (
    <header className="stack-9">
      <div className="case-head">
        <div>
          <p className="row wrap">
            <span className="head-name">{row.name}</span>
            <span className="t2">
              <Dotted
                parts={[
                  t(`ui:sex.${row.sex}`),
                  t('ui:aged', { age: row.age }),
                  ...(view.patient.programmes ?? []).map((each) =>
                    t(`ui:programme.${each.programme}`, { defaultValue: each.programme }),
                  ),
                ]}
              />
            </span>
          </p>
          <p className="s t3">
            {t('opened')} <Moment at={row.openedAt} />
            <Dot />
            {say(row.group.name)}
            {view.patient.departure && (
              <>
                <Dot />
                <b>{t(`departure.${view.patient.departure}`)}</b>
              </>
            )}
            {view.episode > 1 && (
              <>
                <Dot />
                {t('episode', { count: view.episode })}
              </>
            )}
          </p>
        </div>
        <span className="row">
          <IconButton
            icon={IconPrinter}
            label={t('print')}
            className="no-print hide-s"
            onClick={() => {
              window.print();
            }}
          />
          <UrgencyChip urgency={row.urgency} over={row.state === 'closed'} />
        </span>
      </div>
      {row.urgency !== 'emergency' && <p className="lede">{say(row.reason.text)}</p>}
      {message && <CaseWords room={message.room} number={message.number} text={message.text} />}
      {message?.assistant && (
        <p className="s t2">
          {t('assistant.raised', { why: message.assistant.why, model: message.assistant.model })}
        </p>
      )}
    </header>
  );
}

/** Whether the rules read the message rightly: after what there is to do. */
function Verdicts({ view: { row, evidence } }: { view: View }) {
  const message = evidence.findLast((each) => each.kind === 'message')?.message;
  return message ? (
    <CaseVerdicts
      room={message.room}
      number={message.number}
      emergency={row.urgency === 'emergency' && row.state !== 'closed'}
    />
  ) : null;
}

function Hold({ view }: { view: View }) {
  const { t } = useTranslation('triage');
  const me = useMe();
  const command = useCommand([['triage']]);
  const { row } = view;
  const mine = row.owner?.id === me?.id;
  // Whose a case is now is not known without a line.
  const wait = useStale() || command.busy;
  const claim = () => void command.run(`/triage/${row.id}/claim`);
  const release = () => void command.run(`/triage/${row.id}/release`);
  useKeys({
    a: () => {
      if (row.state === 'closed' || row.held || wait) return;
      if (!row.owner) claim();
      else if (mine && row.state === 'claimed') release();
    },
  });
  if (row.state === 'closed') return <Closed view={view} />;
  return (
    <div className="row s wrap">
      {row.owner ? (
        <span className="hold">
          <IconLock className="i" aria-hidden="true" />
          <span>
            {mine ? t('hold.mine') : t('hold.other', { name: row.owner.name })}
            {row.leaseUntil && (
              <>
                <Dot />
                {t('hold.until')} <Moment at={row.leaseUntil} />
              </>
            )}
          </span>
        </span>
      ) : (
        <span className="t3">{t('hold.nobody')}</span>
      )}
      <span className="push" />
      {!row.owner && (
        <Button icon={IconLock} shortcut="A" disabled={wait} onClick={claim}>
          {t('claim')}
        </Button>
      )}
      {mine && row.state === 'claimed' && !row.held && (
        <Button kind="quiet" icon={IconLockOpen} shortcut="A" disabled={wait} onClick={release}>
          {t('release')}
        </Button>
      )}
      {command.error && <ErrorNote code={command.error} />}
    </div>
  );
}
