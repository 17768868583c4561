import './alerts.css';
import { IconBell, IconBellOff, IconCheck, IconUserCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { AlertLine } from '@/contract/alerts';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { Dotted } from '@/ui/marks';
import { Moment, useSecond } from '@/ui/moment';
import { Seal } from '@/ui/seal';
import { ErrorNote } from '@/ui/states';
import { useReadMarks } from './read-marks';
import { useAlarmSound } from './sound';
import { justTaken, keyOf, ringing, secondsLeft } from './state';

/** Should a hint be lost, nobody waits longer than this for the list. */
const lookAgain = 20_000;

/**
 * On every page of the care team: who needs help now, until one of the team has it by name; then who that is. More than
 * one at once would cover the page that is needed to act: the others are counted, and come up one after another.
 */
export function StaffAlerts() {
  const alerts = useQuery({
    queryKey: ['alerts', 'list'],
    queryFn: ({ signal }) => get<AlertLine[]>('/alerts', {}, signal),
    refetchInterval: lookAgain,
  });
  const [read, putAway] = useReadMarks('alerts-read');
  const [silent, setSilent] = useState<ReadonlySet<string>>(new Set());
  const now = useSecond();
  const list = alerts.data ?? [];
  const calls = ringing(list);
  const [first] = calls;
  useAlarmSound(calls.some((each) => !silent.has(keyOf(each))));
  return (
    <>
      {first && (
        <Call
          key={keyOf(first)}
          alert={first}
          others={calls.length - 1}
          now={now}
          silent={calls.every((each) => silent.has(keyOf(each)))}
          onSilent={() => {
            setSilent(new Set([...silent, ...calls.map(keyOf)]));
          }}
        />
      )}
      {justTaken(list, read, now).map((each) => (
        <Taken
          key={keyOf(each)}
          alert={each}
          onRead={() => {
            putAway(keyOf(each));
          }}
        />
      ))}
    </>
  );
}

interface CallProps {
  alert: AlertLine;
  /** How many more wait for somebody. */
  others: number;
  now: number;
  silent: boolean;
  onSilent: () => void;
}

function Call({ alert, others, now, silent, onSilent }: CallProps) {
  const { t } = useTranslation('alerts');
  const say = useBilingual();
  const command = useCommand([['alerts'], ['triage']]);
  const left = secondsLeft(alert.dueAt, now);
  // The case itself says at its head who needs help and why.
  const isOpen = useLocation().pathname === `/triage/${alert.caseId}`;
  return (
    <section className={isOpen ? 'al-call is-open' : 'al-call'} role="alert">
      <Seal urgency="emergency" />
      <div className="al-words">
        <b>
          {t('ring.title', {
            name: alert.name,
            age: alert.age,
            reason: alert.reasons.map((each) => say(each.text)).join(t('ring.and')),
          })}
        </b>
        <span className="s">
          <Dotted parts={[say(alert.group.name), <Moment key="at" at={alert.saidAt} />, next(alert, left)]} />
        </span>
        {command.error && <ErrorNote code={command.error} />}
      </div>
      <Button
        kind="main"
        icon={IconUserCheck}
        disabled={command.busy}
        onClick={() => void command.run(`/alerts/${alert.id}/acknowledge`)}
      >
        {t('ring.take')}
      </Button>
      {!isOpen && (
        <Link className="btn" to="/triage/$id" params={{ id: alert.caseId }}>
          {t('ring.open')}
        </Link>
      )}
      {others > 0 && (
        <Link className="al-more" to="/triage">
          {t('ring.more', { count: others })}
        </Link>
      )}
      <IconButton
        icon={silent ? IconBellOff : IconBell}
        label={t(silent ? 'ring.isSilent' : 'ring.silent')}
        disabled={silent}
        onClick={onSilent}
      />
    </section>
  );

  function next({ rung }: AlertLine, seconds: number | null): string {
    if (rung === 'everyone' || seconds === null)
      return t(rung === 'everyone' ? 'ring.everyone' : 'ring.passing');
    return t('ring.left', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` });
  }
}

function Taken({ alert, onRead }: { alert: AlertLine; onRead: () => void }) {
  const { t } = useTranslation(['alerts', 'ui']);
  const { takenBy } = alert;
  if (!takenBy) return null;
  return (
    <section className="al-taken" role="status">
      <IconCheck className="i" aria-hidden="true" />
      <span>
        {t('taken', { name: takenBy.name, role: t(`ui:role.${takenBy.role}`), patient: alert.name })}{' '}
        <span className="t3">
          <Moment at={takenBy.at} />
        </span>
      </span>
      <Link className="push" to="/triage/$id" params={{ id: alert.caseId }}>
        {t('ring.open')}
      </Link>
      <IconButton icon={IconX} label={t('ui:action.close')} onClick={onRead} />
    </section>
  );
}
