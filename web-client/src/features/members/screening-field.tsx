import { useTranslation } from 'react-i18next';
import type { Field } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { SelectField, TextField } from '@/ui/fields';
import { type Answers, toggled } from './screening';

interface ScreeningFieldProps {
  field: Field;
  answers: Answers;
  error: string | undefined;
  onChange: (answers: Answers) => void;
}

export function ScreeningField({ field, answers, error, onChange }: ScreeningFieldProps) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const value = answers.values[field.code] ?? '';
  const set = (changed: string) => {
    onChange({ ...answers, values: { ...answers.values, [field.code]: changed } });
  };
  const label = say(field.label) + (field.required ? ' *' : '');
  const hint = say(field.help) || undefined;
  if (field.kind === 'number') {
    return (
      <NumberField
        field={field}
        answers={answers}
        label={label}
        hint={hint}
        error={error}
        onChange={onChange}
      />
    );
  }
  if (field.kind === 'multiChoice') {
    return (
      <fieldset className="multi">
        <legend className="b s">{label}</legend>
        {field.options?.map((option) => (
          <label key={option.code} className="row">
            <input
              type="checkbox"
              checked={value.split(',').includes(option.code)}
              onChange={() => {
                set(toggled(value, option.code));
              }}
            />
            {say(option.label)}
          </label>
        ))}
      </fieldset>
    );
  }
  const options =
    field.kind === 'yesNo'
      ? [
          { value: 'yes', label: t('screening.yes') },
          { value: 'no', label: t('screening.no') },
        ]
      : (field.options ?? []).map((option) => ({ value: option.code, label: say(option.label) }));
  return (
    <SelectField
      label={label}
      hint={hint}
      error={error}
      placeholder={t('screening.unanswered')}
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
}: ScreeningFieldProps & { label: string; hint: string | undefined }) {
  const { t } = useTranslation('members');
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
            aria-label={t('screening.unit')}
            value={unit}
            onChange={(event) => {
              onChange({ ...answers, units: { ...answers.units, [field.code]: event.target.value } });
            }}
          >
            {units.map((each) => (
              <option key={each.code}>{each.code}</option>
            ))}
          </select>
        ) : (
          <span className="unit-word">{unit}</span>
        )
      }
    />
  );
}
