import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { PatientView, ProgrammeStage } from '@/contract/patients';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';

const chain = [
  'prevention',
  'screening',
  'diagnosis',
  'referral',
  'treatment',
  'followUp',
  'rehabilitation',
  'selfManagement',
] as const;

const reasons = [
  'enrolled',
  'screened',
  'suspected',
  'confirmed',
  'ruledOut',
  'referred',
  'returned',
  'treatmentStarted',
  'stable',
  'relapsed',
  'wish',
  'corrected',
] as const;

/** Exactly one stage for each programme; a change says why and goes on the timeline. */
export function Stages({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const programmes = patient.programmes ?? [];
  return (
    <section>
      <RuleHead title={t('stages.title')} />
      {programmes.length === 0 && <p className="s t3 contact">{t('noProgramme')}</p>}
      <ul className="stages">
        {programmes.map((each) => (
          <Stage key={each.programme} patient={patient.id} current={each} />
        ))}
      </ul>
    </section>
  );
}

function Stage({ patient, current }: { patient: string; current: ProgrammeStage }) {
  const { t } = useTranslation(['members', 'ui']);
  const [changing, setChanging] = useState(false);
  const [stage, setStage] = useState(current.stage);
  const [reason, setReason] = useState('');
  const command = useCommand([['members']]);
  async function save() {
    if (await command.run(`/patients/${patient}/stage`, { programme: current.programme, stage, reason })) {
      setChanging(false);
      setReason('');
    }
  }
  return (
    <li>
      <div className="row s">
        <span>{t(`ui:programme.${current.programme}`, { defaultValue: current.programme })}</span>
        <b className="push">{t(`ui:stage.${current.stage}`, { defaultValue: current.stage })}</b>
        {current.since && (
          <span className="t3">
            <Moment at={current.since} time="never" />
          </span>
        )}
        <button
          type="button"
          className="rule-act"
          onClick={() => {
            setChanging(!changing);
          }}
        >
          {t(changing ? 'cancel' : 'change')}
        </button>
      </div>
      {changing && (
        <div className="stack contact">
          <SelectField
            label={t('stages.stage')}
            value={stage}
            choices={chain.map((value) => ({ value, label: t(`ui:stage.${value}`) }))}
            onChange={(event) => {
              setStage(event.target.value);
            }}
          />
          <SelectField
            label={t('stages.reason')}
            placeholder={t('screening.choose')}
            value={reason}
            choices={reasons.map((value) => ({ value, label: t(`stages.because.${value}`) }))}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
          {command.error && <ErrorNote code={command.error} />}
          <Button
            kind="main"
            disabled={command.busy || stage === current.stage || reason === ''}
            onClick={() => void save()}
          >
            {t('save')}
          </Button>
        </div>
      )}
    </li>
  );
}
