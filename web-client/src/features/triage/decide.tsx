import {
  IconArrowRight,
  IconBuildingHospital,
  IconCircleOff,
  IconMessageCircle,
  IconPhoneCall,
  IconStethoscope,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useMe } from '@/contract/session-query';
import type { CaseView, DecisionKind } from '@/contract/triage';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { useKeys } from '@/ui/keys';
import { DecisionForm } from './decision-form';
import { RowClock } from './queue-row';
import { Signed } from './signed';
import { useTakeBack } from './use-take-back';

interface Decision {
  kind: DecisionKind;
  icon: Icon;
  key: string;
}

const decisions: Decision[] = [
  { kind: 'advise', icon: IconMessageCircle, key: 'G' },
  { kind: 'recall', icon: IconPhoneCall, key: 'M' },
  { kind: 'refer', icon: IconBuildingHospital, key: 'R' },
  { kind: 'escalate', icon: IconStethoscope, key: 'Q' },
];

interface Choosing {
  kind: DecisionKind;
  /** Once it is signed, the next case opens. */
  thenNext: boolean;
}

/** Four equal buttons at the foot of the case. Nothing is chosen or filled in until a person does it. */
export function Decide({ view, onNext }: { view: CaseView; onNext: () => void }) {
  const { t } = useTranslation('triage');
  const me = useMe();
  const stale = useStale();
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const { row } = view;
  const signed = row.held && row.owner?.id === me?.id ? row.held : null;
  const blocked = blockedBecause(view, me?.role, me?.id, stale);
  const open = !blocked && !signed;
  const choose = (kind: DecisionKind, thenNext = false) => {
    if (open) setChoosing(choosing?.kind === kind && !thenNext ? null : { kind, thenNext });
  };
  const taking = useTakeBack(row.id, () => {
    if (signed) setChoosing({ kind: signed.kind, thenNext: false });
  });
  useKeys({
    ...Object.fromEntries(
      decisions.map(({ kind, key }) => [
        key.toLowerCase(),
        () => {
          choose(kind);
        },
      ]),
    ),
    e: () => {
      choose('dismiss');
    },
    'Ctrl+Alt+E': () => {
      choose('dismiss', true);
    },
    u: () => {
      if (signed) taking.run();
    },
  });
  if (row.state === 'closed') {
    return (
      <footer className="decide">
        <Button className="decide-next" icon={IconArrowRight} onClick={onNext}>
          {t('next')}
        </Button>
      </footer>
    );
  }
  return (
    <>
      {choosing && open && (
        <DecisionForm
          key={choosing.kind}
          kind={choosing.kind}
          view={view}
          onDone={() => {
            setChoosing(null);
          }}
          onSigned={() => {
            setChoosing(null);
            if (choosing.thenNext) onNext();
          }}
        />
      )}
      <footer className={open ? 'decide is-five' : 'decide'} aria-label={t('decide.yours')}>
        <b className="lead nowrap">{t('decide.yours')}</b>
        {signed && !stale ? (
          <Signed row={row} taking={taking} />
        ) : blocked ? (
          <span className="t3 decide-blocked">
            {t(`decide.blocked.${blocked}`, { name: row.owner?.name ?? '' })}
          </span>
        ) : (
          <Choices chosen={choosing?.kind ?? null} choose={choose} />
        )}
        <span className="push" />
        <RowClock row={row} />
      </footer>
    </>
  );
}

interface ChoicesProps {
  chosen: DecisionKind | null;
  choose: (kind: DecisionKind) => void;
}

function Choices({ chosen, choose }: ChoicesProps) {
  const { t } = useTranslation('triage');
  return (
    <>
      {decisions.map((each) => (
        <Button
          key={each.kind}
          icon={each.icon}
          shortcut={each.key}
          className={each.kind === chosen ? 'is-on' : ''}
          aria-expanded={each.kind === chosen}
          onClick={() => {
            choose(each.kind);
          }}
        >
          {t(`decision.${each.kind}`)}
        </Button>
      ))}
      <Button
        kind="quiet"
        icon={IconCircleOff}
        shortcut="E"
        className={chosen === 'dismiss' ? 'is-on' : ''}
        aria-expanded={chosen === 'dismiss'}
        onClick={() => {
          choose('dismiss');
        }}
      >
        {t('decision.dismiss')}
      </Button>
    </>
  );
}

function blockedBecause(view: CaseView, role: string | undefined, me: string | undefined, stale: boolean) {
  const { row } = view;
  if (stale) return 'stale';
  if (role !== 'gp') return 'role';
  if (row.owner && row.owner.id !== me && row.state === 'claimed') return 'owned';
  if (row.state === 'escalated') return 'escalated';
  if (row.state === 'referred') return 'referred';
  return null;
}
