import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, Refused, send } from '@/contract/http';
import type { Programme, ProgrammeForm } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { ErrorNote, Note } from '@/ui/states';
import { toast } from '@/ui/toast';
import { isChanged, partsOf, problemsOf } from './state';

interface PublishProps {
  form: ProgrammeForm;
  inForce: ProgrammeForm;
  programme: Programme;
  onDiscard: () => void;
}

/** Puts the next version in force, or says what stands in the way and where. */
export function Publish({ form, inForce, programme, onDiscard }: PublishProps) {
  const { t } = useTranslation('forms');
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const seen = problemsOf(form);
  const said = failure instanceof Refused ? (failure.fields.form ?? []) : [];
  const problems = seen.length > 0 ? seen : said;
  const changed = isChanged(form, inForce);
  const next = programme.version + 1;

  async function publish() {
    setBusy(true);
    setFailure(null);
    try {
      await send('PUT', `/programmes/${form.code}`, form);
      onDiscard();
      toast(t('publish.done', { version: next }));
      await client.invalidateQueries({ queryKey: ['programmes'] });
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {problems.length > 0 && <Problems problems={problems} form={form} programme={programme} />}
      {failure !== null && said.length === 0 && (
        <div className="wait">
          <ErrorNote code={codeOf(failure)} />
        </div>
      )}
      <footer className="decide">
        <Button kind="main" disabled={!changed || busy || seen.length > 0} onClick={() => void publish()}>
          {t('publish.go', { version: next })}
        </Button>
        <Button
          kind="quiet"
          disabled={!changed || busy}
          onClick={() => {
            onDiscard();
            setFailure(null);
          }}
        >
          {t('publish.discard')}
        </Button>
        <span className="push s t3">{t(changed ? 'publish.kept' : 'publish.same')}</span>
      </footer>
    </>
  );
}

function Problems({
  problems,
  form,
  programme,
}: {
  problems: string[];
  form: ProgrammeForm;
  programme: Programme;
}) {
  const { t } = useTranslation('forms');
  const say = useBilingual();
  const where = (place: string) => {
    const field = form.fields.find((each) => each.code === place);
    if (field) return say(field.label) || place;
    const [name = '', rest] = place.split('.');
    const instrument = programme.instruments.find((each) => each.name === name);
    return instrument ? `${say(instrument.title)}${rest ? ` · ${rest}` : ''}` : place;
  };
  return (
    <div className="form-problems">
      <Note kind="bad" title={t('publish.problems', { count: problems.length })}>
        <ul>
          {problems.map((problem) => {
            const { kind, place } = partsOf(problem);
            return (
              <li key={problem}>
                {t(`problem.${kind}`, { where: where(place), defaultValue: `${kind} ${where(place)}` })}
              </li>
            );
          })}
        </ul>
      </Note>
    </div>
  );
}
