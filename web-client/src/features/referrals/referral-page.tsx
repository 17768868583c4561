import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ReferralStep, ReferralView } from '@/contract/referrals';
import { nameOf, useBilingual } from '@/ui/bilingual';
import { SignedCard } from '@/ui/cards';
import { IconButton } from '@/ui/button';
import { Loop } from '@/ui/loop';
import { Dotted, RoleBadge, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { PrintedOn } from '@/ui/printed-on';
import { UrgencyChip } from '@/ui/seal';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ReferDown } from './refer-down';
import { ReferralActs } from './referral-acts';
import { ReferralClock } from './referral-clock';
import { ReferralFacts } from './referral-facts';
import { isYourTurn, loopStep } from './state';

export function ReferralPage({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation(['ui', 'referrals']);
  const query = useQuery({
    queryKey: ['referrals', 'one', id],
    queryFn: ({ signal }) => get<ReferralView>(`/referrals/${id}`, {}, signal),
  });
  const view = query.data;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('action.back')} onClick={onBack} />
        <b>{view ? t('referrals:person', { name: view.row.name, age: view.row.age }) : ''}</b>
        {view && <ReferralClock row={view.row} />}
      </header>
      {view ? (
        <>
          <div className="item-body">
            <Loaded view={view} />
          </div>
          <ReferralActs view={view} />
        </>
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

/** Both sides see the same page. */
function Loaded({ view }: { view: ReferralView }) {
  const { t } = useTranslation(['referrals', 'ui']);
  const { row } = view;
  return (
    <>
      <article className="work">
        <PrintedOn label={t('printedOn')} />
        <ReferralHead view={view} />
        <section>
          <RuleHead title={t('summary')} />
          <p className="lede said referral-text">{view.summary}</p>
        </section>
        {view.asks && <Asks asks={view.asks} />}
        {view.result && <Result view={view} />}
        {view.outcome && <Outcome view={view} />}
        <Steps view={view} />
      </article>
      <aside className="facts">
        <section>
          <RuleHead title={t('where')} />
          <Loop now={loopStep(row.state)} closed={row.state === 'closed'} />
        </section>
        <ReferralFacts view={view} />
      </aside>
    </>
  );
}

function ReferralHead({ view }: { view: ReferralView }) {
  const { t } = useTranslation(['referrals', 'ui']);
  const say = useBilingual();
  const { row } = view;
  return (
    <header className="referral-head">
      <div>
        <p className="row wrap">
          <span className="head-name">{row.name}</span>
          <span className="t2">
            <Dotted parts={[t(`ui:sex.${row.sex}`), t('ui:aged', { age: row.age })]} />
          </span>
        </p>
        <p className="l b to-where">
          {row.direction === 'up'
            ? t('to', { hospital: say(row.hospital.name), department: say(row.department.name) })
            : t('from', { hospital: say(row.hospital.name), group: say(row.group.name) })}
        </p>
        <p className="s t3">
          <Dotted
            parts={[
              t(`state.${row.state}`),
              say(view.reason.text),
              t(isYourTurn(view) ? 'yourTurn' : `waitsFor.${row.turn}`),
            ]}
          />
        </p>
      </div>
      <div className="stack-9 at-end referral-mark">
        <UrgencyChip urgency={row.urgency} over={['resultReturned', 'closed', 'ended'].includes(row.state)} />
        <ReferDown view={view} />
      </div>
    </header>
  );
}

function Result({ view }: { view: ReferralView }) {
  const { t } = useTranslation('referrals');
  const say = useBilingual();
  const step = view.steps.findLast((each) => each.state === 'resultReturned');
  return (
    <SignedCard
      head={
        <>
          {step && <RoleBadge role={step.role} />}
          <b>{nameOf(step?.by)}</b>
          <span className="t3">{say(view.row.hospital.name)}</span>
        </>
      }
      end={step && <Moment at={step.at} />}
    >
      <p className="b">{t('result')}</p>
      <p className="said">{view.result?.text}</p>
      {view.result?.asks && <Asks asks={view.result.asks} />}
    </SignedCard>
  );
}

function Asks({ asks }: { asks: NonNullable<ReferralView['asks']> }) {
  const { t } = useTranslation('referrals');
  return (
    <dl className="pairs s">
      {(['medicine', 'watch', 'date'] as const).map((key) =>
        asks[key] ? (
          <div className="pair" key={key}>
            <dt>{t(`ask.${key}`)}</dt>
            <dd className="said">{asks[key]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Outcome({ view }: { view: ReferralView }) {
  const { t } = useTranslation('referrals');
  const say = useBilingual();
  return (
    <section>
      <RuleHead title={t('outcome')} />
      <p className="referral-text">
        <b>{say(view.outcome?.text)}</b>{' '}
        {view.nextFollowUp && (
          <span className="t2">
            {t('nextFollowUp')} <Moment at={view.nextFollowUp} time="never" />
          </span>
        )}
      </p>
    </section>
  );
}

function Steps({ view }: { view: ReferralView }) {
  const { t } = useTranslation(['referrals', 'ui']);
  const say = useBilingual();

  /** Why, unless it only repeats the name of the step. */
  function reasonOf({ state, reason }: ReferralStep): string {
    if (state === 'unanswered') return '';
    return typeof reason === 'string' ? reason : say(reason?.text);
  }

  /** A closing step carries the next date alone; it is read as a date. */
  function followUpOf({ text }: ReferralStep): ReactNode {
    return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? <Moment at={text} time="never" /> : text;
  }

  return (
    <section>
      <RuleHead title={t('steps')} note={view.steps.length} />
      <ol className="lines s">
        {view.steps.map((step, index) => (
          <li key={index}>
            <span className="t3 step-at">
              <Moment at={step.at} />
            </span>
            <span>
              <b>{t(`state.${step.state}`)}</b> {reasonOf(step)}
              {step.when && (
                <span className="t2">
                  <Moment at={step.when} time="always" />
                </span>
              )}
              {step.text && step.state !== 'resultReturned' && (
                <span className="said t2"> {followUpOf(step)}</span>
              )}
            </span>
            <span className="push t3 nowrap">
              {step.role === 'service' ? t('ui:role.service') : nameOf(step.by)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
