import '@/ui/choices.css';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { Field } from '@/contract/screenings';
import { AnswerField } from '@/ui/answer-field';
import { type Answers, isChosen, none, toggled } from '@/ui/answers';
import { useBilingual } from '@/ui/bilingual';
import { asked } from './gaps';

interface QuestionProps {
  field: Field;
  answers: Answers;
  error: string | undefined;
  onChange: (answers: Answers) => void;
}

/** One question with large answers to press; numbers are written. */
export function Question({ field, answers, error, onChange }: QuestionProps) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  const value = answers.values[field.code] ?? '';
  const set = (changed: string) => {
    onChange({ ...answers, values: { ...answers.values, [field.code]: changed } });
  };
  if (field.kind === 'number')
    return (
      <div className="question-number">
        <AnswerField
          field={{ ...field, label: asked(field), required: false }}
          answers={answers}
          error={error}
          onChange={onChange}
        />
      </div>
    );
  const several = field.kind === 'multiChoice';
  const choices =
    field.kind === 'yesNo'
      ? [
          { code: 'yes', label: t('sheet.yes') },
          { code: 'no', label: t('sheet.no') },
        ]
      : [
          ...(field.options ?? []).map(({ code, label }) => ({ code, label: say(label) })),
          ...(several ? [{ code: none, label: t('sheet.none') }] : []),
        ];
  return (
    <>
      <h2 className="ask" id="question" tabIndex={-1}>
        {say(asked(field))}
      </h2>
      {!field.ask && say(field.help) && <p className="t2">{say(field.help)}</p>}
      {several && <p className="t2">{t('sheet.several')}</p>}
      <div role={several ? 'group' : 'radiogroup'} aria-labelledby="question" className="stack">
        {choices.map(({ code, label }) => {
          const on = several ? isChosen(value, code) : value === code;
          return (
            <button
              key={code}
              type="button"
              role={several ? 'checkbox' : 'radio'}
              className="choice"
              aria-checked={on}
              onClick={() => {
                set(several ? toggled(value, code) : code);
              }}
            >
              <span className="b l">{label}</span>
              <span className={several ? 'radio is-square' : 'radio'}>
                {on && <IconCheck className="i i-s" aria-hidden="true" />}
              </span>
            </button>
          );
        })}
      </div>
      {error && <p className="is-far">{t('sheet.wrong')}</p>}
    </>
  );
}
