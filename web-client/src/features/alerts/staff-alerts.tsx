import './alerts.css';
import { IconBell, IconBellOff, IconCheck, IconUserCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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

/** More at once would cover the page that is needed to act; the others are counted. */
const mostShown = 3;

/** On every page of the care team: who needs help now, until one of the team has it by name; then who that is. */
export function StaffAlerts() {
  const { t } = useTranslation('alerts');
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
  useAlarmSound(calls.some((each) => !silent.has(keyOf(each))));
  return (
    <>
      {calls.slice(0, mostShown).map((each) => (
        <Call
          key={keyOf(each)}
          alert={each}
          now={now}
          silent={silent.has(keyOf(each))}
          onSilent={() => {
            setSilent(new Set([...silent, keyOf(each)]));
          }}
        />
      ))}
      {calls.length > mostShown && (
        <p className="al-call">
          <Link to="/triage">{t('ring.more', { count: calls.length - mostShown })}</Link>
        </p>
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
  now: number;
  silent: boolean;
  onSilent: () => void;
}

function Call({ alert, now, silent, onSilent }: CallProps) {
  const { t } = useTranslation('alerts');
  const say = useBilingual();
  const command = useCommand([['alerts'], ['triage']]);
  const left = secondsLeft(alert.dueAt, now);
  return (
    <section className="al-call" role="alert">
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
      <Link className="btn" to="/triage/$id" params={{ id: alert.caseId }}>
        {t('ring.open')}
      </Link>
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
