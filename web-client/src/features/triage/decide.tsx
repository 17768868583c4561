import {
  IconBuildingHospital,
  IconCircleOff,
  IconMessageCircle,
  IconPhoneCall,
  IconStethoscope,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/contract/session-query';
import type { CaseView, DecisionKind } from '@/contract/triage';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { useKeys } from '@/ui/keys';
import { DecisionForm } from './decision-form';
import { RowClock } from './queue';

interface Decision {
  kind: DecisionKind;
  icon: Icon;
  key: string;
}

const decisions: Decision[] = [
  { kind: 'advise', icon: IconMessageCircle, key: 'A' },
  { kind: 'recall', icon: IconPhoneCall, key: 'C' },
  { kind: 'refer', icon: IconBuildingHospital, key: 'R' },
  { kind: 'escalate', icon: IconStethoscope, key: 'Q' },
  { kind: 'dismiss', icon: IconCircleOff, key: 'E' },
];

/** Equal buttons at the foot of the case. Nothing is chosen or filled in until a person does it. */
export function Decide({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const me = useMe();
  const stale = useStale();
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const { row } = view;
  const blocked = blockedBecause(view, me?.role, me?.id, stale);
  const choose = (chosen: DecisionKind) => {
    if (!blocked) setKind(chosen === kind ? null : chosen);
  };
  useKeys(
    Object.fromEntries(
      decisions.map((each) => [
        each.key.toLowerCase(),
        () => {
          choose(each.kind);
        },
      ]),
    ),
  );
  if (row.state === 'closed') return null;
  return (
    <>
      {kind && !blocked && (
        <DecisionForm
          key={kind}
          kind={kind}
          view={view}
          onDone={() => {
            setKind(null);
          }}
        />
      )}
      <footer className={blocked ? 'decide' : 'decide is-five'} aria-label={t('decide.yours')}>
        <b className="lead nowrap">{t('decide.yours')}</b>
        {blocked ? (
          <span className="t3 decide-blocked">
            {t(`decide.blocked.${blocked}`, { name: row.owner?.name ?? '' })}
          </span>
        ) : (
          decisions.map((each) => (
            <Button
              key={each.kind}
              icon={each.icon}
              shortcut={each.key}
              className={each.kind === kind ? 'is-on' : ''}
              aria-expanded={each.kind === kind}
              onClick={() => {
                choose(each.kind);
              }}
            >
              {t(`decision.${each.kind}`)}
            </Button>
          ))
        )}
        <span className="push" />
        <RowClock row={row} />
      </footer>
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
