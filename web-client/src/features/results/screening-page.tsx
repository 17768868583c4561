import './results.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import { programmesQuery } from '@/contract/my-health';
import type { Programme } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { PatientPage } from '@/ui/patient-page';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { Back, HandIn } from './hand-in';
import { Question } from './question';
import { useSheet } from './use-sheet';

/** A form as a patient fills it in: one question a page, every answer kept, to be gone on with another day. */
export function ScreeningPage() {
  const { t } = useTranslation('results');
  const say = useBilingual();
  const { code }: { code?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const programmes = useQuery(programmesQuery);
  const programme = programmes.data?.find((each) => each.code === code);
  const leave = () => void navigate({ to: '/health' });
  return (
    <PatientPage title={say(programme?.title) || t('screenings')} onBack={leave}>
      {programme ? (
        <Filling key={programme.code} programme={programme} onLeave={leave} />
      ) : programmes.isError ? (
        <ErrorNote code={codeOf(programmes.error)} retry={() => void programmes.refetch()} />
      ) : (
        <SkeletonRows rows={3} />
      )}
    </PatientPage>
  );
}

function Filling({ programme, onLeave }: { programme: Programme; onLeave: () => void }) {
  const { t } = useTranslation('results');
  const [{ answers, step }, change, forget] = useSheet(programme);
  const [wrong, setWrong] = useState<Readonly<Record<string, string[]>>>({});
  const field = programme.fields[step];
  const back = () => {
    change({ step: step - 1 });
  };
  useEffect(() => {
    // Whoever listens hears the new question first.
    document.querySelector<HTMLElement>('#question')?.focus();
  }, [step]);
  if (!field) {
    return (
      <HandIn
        programme={programme}
        answers={answers}
        onBack={back}
        onAnswer={(first) => {
          change({ step: first });
        }}
        onWrong={(fields) => {
          setWrong(fields);
          const first = programme.fields.findIndex((each) => each.code in fields);
          if (first >= 0) change({ step: first });
        }}
        onKept={forget}
        onLeave={onLeave}
      />
    );
  }
  const given = (answers.values[field.code] ?? '') !== '';
  return (
    <div className="sheet-flow">
      <Progress step={step} count={programme.fields.length} />
      <Question
        key={field.code}
        field={field}
        answers={answers}
        error={wrong[field.code]?.[0]}
        onChange={(changed) => {
          change({ answers: changed });
        }}
      />
      <Button
        kind={given ? 'main' : 'plain'}
        wide
        className="sheet-next"
        onClick={() => {
          change({ step: step + 1 });
        }}
      >
        {t(given ? 'sheet.next' : 'sheet.skip')}
      </Button>
      {step > 0 && <Back onBack={back} />}
      <p className="t2">{t('sheet.kept')}</p>
    </div>
  );
}

function Progress({ step, count }: { step: number; count: number }) {
  const { t } = useTranslation('results');
  return (
    <label className="sheet-progress">
      <span>{t('sheet.progress', { step: step + 1, count })}</span>
      <progress max={count} value={step + 1} />
    </label>
  );
}
