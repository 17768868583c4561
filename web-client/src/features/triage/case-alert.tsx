import {
  IconAmbulance,
  IconBell,
  IconClock,
  IconMessage,
  IconPhone,
  IconUserCheck,
  IconUserShare,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import type { AlertPage, AlertStep } from '@/contract/alerts';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import type { CaseView } from '@/contract/triage';
import { Button } from '@/ui/button';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { clockSeconds } from '@/ui/time';

const icons: Record<AlertStep['what'], Icon> = {
  raised: IconBell,
  saidMore: IconMessage,
  contact: IconPhone,
  passedOn: IconUserShare,
  acknowledged: IconUserCheck,
};

/** The call for help that a case came with: what has happened, and taking it by name. */
export function CaseAlert({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const command = useCommand([['alerts'], ['triage']]);
  const alert = useQuery({
    queryKey: ['alerts', 'case', view.row.id],
    queryFn: async ({ signal }) =>
      (await get<AlertPage | undefined>(`/triage/${view.row.id}/alert`, {}, signal)) ?? null,
  });
  const page = alert.data;
  if (!page) return null;
  const path = `/alerts/${page.alert.id}`;
  const rings = page.alert.state === 'ringing';
  return (
    <section className="stack-9">
      {rings && (
        <div className="row wrap">
          <Button
            kind="emergency"
            icon={IconUserCheck}
            disabled={command.busy}
            onClick={() => void command.run(`${path}/acknowledge`)}
          >
            {t('alert.take')}
          </Button>
          <a className="btn" href="tel:120">
            <IconAmbulance className="i" aria-hidden="true" />
            {t('alert.ambulance')}
          </a>
          {page.alert.rung !== 'everyone' && (
            <Button
              icon={IconUserShare}
              disabled={command.busy}
              onClick={() => void command.run(`${path}/pass-on`)}
            >
              {t('alert.passOn')}
            </Button>
          )}
        </div>
      )}
      {command.error && <ErrorNote code={command.error} />}
      {page.contact === 'byPhone' && (
        <p className="note note-warn">
          <IconPhone className="i" aria-hidden="true" />
          <span>{t('alert.callContact', { contact: page.emergencyContact ?? '' })}</span>
        </p>
      )}
      <Happened page={page} patient={view.row.name} />
    </section>
  );
}

function Happened({ page, patient }: { page: AlertPage; patient: string }) {
  const { t } = useTranslation(['triage', 'ui']);
  const { alert } = page;
  const people = (step: AlertStep) =>
    step.people.map((each) => `${each.name} ${t(`ui:role.${each.role}`)}`).join(t('alert.and'));
  const words = (step: AlertStep) =>
    t(`alert.step.${step.what}${step.what === 'contact' ? `.${step.detail ?? 'unknown'}` : ''}`, {
      people: people(step),
      rung: step.detail ? t(`alert.rung.${step.detail}`, { defaultValue: '' }) : '',
    });
  return (
    <>
      <RuleHead title={t('alert.happened')} />
      <ol className="lines s alert-log">
        <Line at={alert.saidAt} icon={IconMessage} words={t('alert.said')} end={patient} />
        {page.steps.map((step) => (
          <Line
            key={`${step.at} ${step.what}`}
            at={step.at}
            icon={icons[step.what]}
            words={words(step)}
            end={step.by ? `${step.by} ${step.role ? t(`ui:role.${step.role}`) : ''}` : t('history.service')}
          />
        ))}
        {alert.state === 'ringing' && alert.dueAt && (
          <Line at={alert.dueAt} icon={IconClock} words={t('alert.next')} end="" />
        )}
      </ol>
    </>
  );
}

function Line({ at, icon: Glyph, words, end }: { at: string; icon: Icon; words: string; end: string }) {
  return (
    <li>
      <span className="t3">
        <Moment at={at}>{clockSeconds(new Date(at))}</Moment>
      </span>
      <Glyph className="i" aria-hidden="true" />
      <span>{words}</span>
      <span className="push t3 nowrap">{end}</span>
    </li>
  );
}
