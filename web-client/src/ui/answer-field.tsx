import { useTranslation } from './translation';
import type { Field } from '@/contract/screenings';
import { type Answers, isChosen, none, toggled } from './answers';
import { useBilingual } from './bilingual';
import { SelectField, TextField } from './fields';
import { useUnitWords } from './units';

interface AnswerFieldProps {
  field: Field;
  answers: Answers;
  /** The code of what is wrong with the answer. */
  error: string | undefined;
  onChange: (answers: Answers) => void;
}

/** One question of a form, to be answered. */
export function AnswerField({ field, answers, error, onChange }: AnswerFieldProps) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const value = answers.values[field.code] ?? '';
  const set = (changed: string) => {
    onChange({ ...answers, values: { ...answers.values, [field.code]: changed } });
  };
  const label = say(field.label) + (field.required ? ' *' : '');
  const hint = say(field.help) || undefined;
  const wrong = error && t(`answer.wrong.${error}`, { defaultValue: t('answer.wrong.other') });
  if (field.kind === 'number') {
    return (
      <NumberField
        field={field}
        answers={answers}
        label={label}
        hint={hint}
        error={wrong}
        onChange={onChange}
      />
    );
  }
  if (field.kind === 'multiChoice') {
    return (
      <fieldset className="multi">
        <legend className="b s">{label}</legend>
        {[...(field.options ?? []), { code: none, label: t('answer.none') }].map((option) => (
          <label key={option.code} className="row">
            <input
              type="checkbox"
              checked={isChosen(value, option.code)}
              onChange={() => {
                set(toggled(value, option.code));
              }}
            />
            {say(option.label)}
          </label>
        ))}
        {wrong && <span className="s is-far">{wrong}</span>}
      </fieldset>
    );
  }
  const options =
    field.kind === 'yesNo'
      ? [
          { value: 'yes', label: t('answer.yes') },
          { value: 'no', label: t('answer.no') },
        ]
      : (field.options ?? []).map((option) => ({ value: option.code, label: say(option.label) }));
  return (
    <SelectField
      label={label}
      hint={hint}
      error={wrong}
      placeholder={t('answer.unanswered')}
      value={value}
      choices={options}
      onChange={(event) => {
        set(event.target.value);
      }}
    />
  );
}

function NumberField({
  field,
  answers,
  label,
  hint,
  error,
  onChange,
}: AnswerFieldProps & { label: string; hint: string | undefined }) {
  const { t } = useTranslation('ui');
  const words = useUnitWords();
  const units = field.units ?? [];
  const unit = answers.units[field.code] ?? units[0]?.code ?? '';
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      inputMode="decimal"
      value={answers.values[field.code] ?? ''}
      onChange={(event) => {
        onChange({ ...answers, values: { ...answers.values, [field.code]: event.target.value } });
      }}
      end={
        units.length > 1 ? (
          <select
            className="unit"
            aria-label={t('answer.unit')}
            value={unit}
            onChange={(event) => {
              onChange({ ...answers, units: { ...answers.units, [field.code]: event.target.value } });
            }}
          >
            {units.map((each) => (
              <option key={each.code} value={each.code}>
                {words(each.code)}
              </option>
            ))}
          </select>
        ) : (
          <span className="unit-word">{words(unit)}</span>
        )
      }
    />
  );
}
