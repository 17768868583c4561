import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, send } from '@/contract/http';
import type { FormTrial, ProgrammeForm } from '@/contract/screenings';
import type { Sex } from '@/contract/values';
import { AnswerField } from '@/ui/answer-field';
import { answered, emptyAnswers } from '@/ui/answers';
import { scoreText, scoreWith } from '@/ui/assessment-card';
import { useBilingual } from '@/ui/bilingual';
import { Missing } from '@/ui/cards';
import { Segments, TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Seal } from '@/ui/seal';
import { ErrorNote } from '@/ui/states';
import { problemsOf } from './state';

const usualAge = '60';

/** Test answers beside the form: what the edited form would say, before anybody is judged by it. */
export function Trial({ form }: { form: ProgrammeForm }) {
  const { t } = useTranslation(['forms', 'ui']);
  const [sex, setSex] = useState<Sex>('female');
  const [age, setAge] = useState(usualAge);
  const [answers, setAnswers] = useState(emptyAnswers);
  const { values, units } = answered(form.fields, answers);
  const body = useDeferredValue(JSON.stringify({ form, sex, age: Number(age), answers: values, units }));
  const sound = problemsOf(form).length === 0 && age.trim() !== '';
  const trial = useQuery({
    queryKey: ['programmes', 'trial', body],
    queryFn: () => send<FormTrial>('POST', `/programmes/${form.code}/trial`, JSON.parse(body)),
    enabled: sound && Object.keys(values).length > 0,
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  const faults = new Map(trial.data?.faults.map((fault) => [fault.field, fault.code]));
  return (
    <aside className="facts" aria-label={t('trial.title')}>
      <section className="stack">
        <RuleHead title={t('trial.title')} />
        <p className="s t3">{t('trial.what')}</p>
        <div className="trial-person">
          <Segments
            label={t('trial.sex')}
            value={sex}
            choices={(['female', 'male'] as const).map((value) => ({ value, label: t(`ui:sex.${value}`) }))}
            onChange={setSex}
          />
          <TextField
            label={t('trial.age')}
            type="number"
            min={0}
            max={120}
            value={age}
            onChange={(event) => {
              setAge(event.target.value);
            }}
          />
        </div>
        {form.fields.map((field) => (
          <AnswerField
            key={field.code}
            field={field}
            answers={answers}
            error={faults.get(field.code)}
            onChange={setAnswers}
          />
        ))}
      </section>
      <section className="stack trial-results" aria-live="polite">
        <RuleHead title={t('trial.results')} />
        {!sound && <p className="s lack">{t('trial.unsound')}</p>}
        {sound && Object.keys(values).length === 0 && <p className="s t3">{t('trial.empty')}</p>}
        {trial.isError && <ErrorNote code={codeOf(trial.error)} retry={() => void trial.refetch()} />}
        {sound && trial.data && <Results trial={trial.data} form={form} />}
      </section>
    </aside>
  );
}

function Results({ trial, form }: { trial: FormTrial; form: ProgrammeForm }) {
  const { t } = useTranslation(['forms', 'ui']);
  const say = useBilingual();
  const unusual = form.fields.filter((field) => trial.unusual.includes(field.code));
  return (
    <>
      {unusual.length > 0 && (
        <p className="s lack">
          {t('trial.unusual', { fields: unusual.map((field) => say(field.label)).join(t('ui:list.comma')) })}
        </p>
      )}
      {trial.results.map((result) => (
        <div key={result.instrument} className="trial-result">
          <p className="row wrap">
            <b>{say(result.title)}</b>
            <span className="push b">
              {typeof result.score === 'number' &&
                scoreWith(
                  result.scoreUnit,
                  result.score,
                  t('ui:assessment.points', { score: scoreText(result.score), count: result.score }),
                )}{' '}
              {say(result.bandTitle)}
            </span>
          </p>
          <Missing items={result.missing.map(say)} />
          {result.rule ? (
            <p className="row s">
              <Seal urgency={result.rule.urgency} />
              <span>
                {result.rule.id} {say(result.rule.action)}
              </span>
            </p>
          ) : (
            result.missing.length === 0 && <p className="s t3">{t('trial.noRule')}</p>
          )}
        </div>
      ))}
    </>
  );
}
