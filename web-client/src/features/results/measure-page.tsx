import './results.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, newId, send } from '@/contract/http';
import { type MyHealth, myHealthQuery } from '@/contract/my-health';
import { useMe } from '@/contract/session-query';
import { Button } from '@/ui/button';
import { PatientPage } from '@/ui/patient-page';
import { ErrorNote, Note } from '@/ui/states';
import { TeamCall } from '@/ui/team-call';
import { useUnitWords } from '@/ui/units';
import { LastReading } from './last-reading';
import { seriesOf, verdictAt } from './readings';

interface Asked {
  item: string;
  unit: string;
}

const kinds: Record<string, { kind: string; fields: readonly Asked[] }> = {
  pressure: {
    kind: 'pressure',
    fields: [
      { item: 'sbp', unit: 'mmHg' },
      { item: 'dbp', unit: 'mmHg' },
    ],
  },
  glucose: { kind: 'glucose_mmol', fields: [{ item: 'glucose_mmol', unit: 'mmol/L' }] },
  weight: { kind: 'weight', fields: [{ item: 'weight', unit: 'kg' }] },
};

/** Writes down what was just measured, and says at once what it means. */
export function MeasurePage() {
  const { t } = useTranslation('results');
  const { kind: name }: { kind?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const health = useQuery(myHealthQuery);
  const asked = kinds[name ?? ''] ?? kinds.pressure;
  const [saved, setSaved] = useState(false);
  if (!asked) return null;
  const back = () => void navigate({ to: '/health' });
  return (
    <PatientPage title={t(`measure.title.${asked.kind}`)} onBack={back}>
      {saved && health.data ? (
        <Said kind={asked.kind} health={health.data} onDone={back} />
      ) : (
        <Entry
          fields={asked.fields}
          onSaved={() => {
            setSaved(true);
          }}
        />
      )}
    </PatientPage>
  );
}

function Entry({ fields, onSaved }: { fields: readonly Asked[]; onSaved: () => void }) {
  const { t } = useTranslation('results');
  const me = useMe();
  const client = useQueryClient();
  const unit = useUnitWords();
  const [values, setValues] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // The same measurement stays the same while it is tried again: one moment, one id for each of its values.
  const attempt = useRef({ takenAt: '', ids: new Map<string, string>() });
  const doubted = error === 'patients.measurement-unconfirmed';
  const ready = fields.every(({ item }) => Number.isFinite(numberOf(values[item])));

  async function save(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const { ids } = attempt.current;
    attempt.current.takenAt ||= new Date().toISOString();
    try {
      for (const { item, unit: code } of fields) {
        const id = ids.get(item) ?? newId();
        ids.set(item, id);
        const body = {
          item,
          value: numberOf(values[item]),
          unit: code,
          takenAt: attempt.current.takenAt,
          confirmed: doubted,
        };
        await send('POST', `/patients/${me?.id ?? ''}/measurements`, body, id);
      }
      await client.invalidateQueries({ queryKey: ['results'] });
      onSaved();
    } catch (reason) {
      setError(codeOf(reason));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="stack measure" onSubmit={(event) => void save(event)}>
      {fields.map(({ item, unit: code }) => (
        <label key={item} className="measure-field">
          <b>{t(`measure.field.${item}`)}</b>
          <span className="field">
            <input
              inputMode="decimal"
              autoComplete="off"
              value={values[item] ?? ''}
              onChange={(event) => {
                setValues({ ...values, [item]: event.target.value });
                attempt.current = { takenAt: '', ids: new Map() };
                setError(null);
              }}
            />
            <span className="t2">{unit(code)}</span>
          </span>
        </label>
      ))}
      {doubted ? (
        <Note kind="warn" title={t('measure.doubt.title')}>
          {t('measure.doubt.why')}
        </Note>
      ) : (
        error && <ErrorNote code={error} />
      )}
      <Button kind="main" wide type="submit" disabled={!ready || busy}>
        {t(doubted ? 'measure.doubt.yes' : 'measure.save')}
      </Button>
      <p className="t2">{t('measure.seers')}</p>
    </form>
  );
}

/** Chinese keyboards offer their own points and commas. */
function numberOf(text: string | undefined): number {
  const plain = (text ?? '').trim().replace(/[，。,]/, '.');
  return plain === '' ? NaN : Number(plain);
}

function Said({ kind, health, onDone }: { kind: string; health: MyHealth; onDone: () => void }) {
  const { t } = useTranslation('results');
  const navigate = useNavigate();
  const series = seriesOf(health.measurements).find((each) => each.kind === kind);
  const last = series?.points.at(-1);
  const verdict = series && last ? verdictAt(series, health.targets, last) : null;
  const urgent = verdict === 'far' || verdict === 'below';
  return (
    <>
      <p className="ask" role="status">
        {t('measure.saved')}
      </p>
      {series && <LastReading series={series} targets={health.targets} />}
      <p className="t2">{t('measure.seers')}</p>
      {urgent && (
        <Note kind="warn" title={t('measure.urgent.title')}>
          {t('measure.urgent.why')}
        </Note>
      )}
      {urgent && health.team.phone && <TeamCall phone={health.team.phone} />}
      {urgent && (
        <Button wide onClick={() => void navigate({ to: '/rooms' })}>
          {t('measure.urgent.write')}
        </Button>
      )}
      <Button wide kind={urgent ? 'plain' : 'main'} onClick={onDone}>
        {t('measure.done')}
      </Button>
    </>
  );
}
