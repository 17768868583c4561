import { useTranslation } from '@/ui/translation';
import type { Field, ProgrammeForm } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { useUnitWords } from '@/ui/units';
import { BothFields } from './both-fields';
import { endsOf, partsOf, problemsOf, type Range, rangeOf, withField } from './state';

interface EditorProps {
  form: ProgrammeForm;
  onChange: (form: ProgrammeForm) => void;
}

export function FieldsEditor({ form, onChange }: EditorProps) {
  const { t } = useTranslation('forms');
  const wrong = new Set(problemsOf(form).map((problem) => partsOf(problem).place));
  return (
    <section>
      <RuleHead title={t('questions')} note={form.fields.length} />
      {form.fields.map((field) => (
        <Question
          key={field.code}
          field={field}
          wrong={wrong.has(field.code)}
          onChange={(change) => {
            onChange(withField(form, field.code, change));
          }}
        />
      ))}
    </section>
  );
}

interface QuestionProps {
  field: Field;
  wrong: boolean;
  onChange: (change: Partial<Field>) => void;
}

function Question({ field, wrong, onChange }: QuestionProps) {
  const { t } = useTranslation('forms');
  const say = useBilingual();
  return (
    <details className="question">
      <summary>
        <span className="b">{say(field.label) || field.code}</span>
        {wrong && <span className="tag lack">{t('problem.here')}</span>}
        <span className="push t3 s">{t(`kind.${field.kind}`)}</span>
        {field.required && <span className="tag">{t('required')}</span>}
      </summary>
      <div className="stack question-body">
        <BothFields
          label={t('label')}
          value={field.label}
          onChange={(label) => {
            onChange({ label });
          }}
        />
        <BothFields
          label={t('ask')}
          optional
          value={field.ask ?? { zh: '', en: '' }}
          onChange={(ask) => {
            onChange({ ask: ask.zh === '' && ask.en === '' ? null : ask });
          }}
        />
        <BothFields
          label={t('help')}
          optional
          value={field.help ?? { zh: '', en: '' }}
          onChange={(help) => {
            onChange({ help: help.zh === '' && help.en === '' ? null : help });
          }}
        />
        {field.kind === 'number' && <Ranges field={field} onChange={onChange} />}
        {field.options?.map((option) => (
          <BothFields
            key={option.code}
            label={t('option', { code: option.code })}
            value={option.label}
            onChange={(label) => {
              const options = field.options?.map((each) =>
                each.code === option.code ? { ...each, label } : each,
              );
              onChange({ options: options ?? null });
            }}
          />
        ))}
        <label className="row">
          <input
            type="checkbox"
            checked={field.required}
            onChange={(event) => {
              onChange({ required: event.target.checked });
            }}
          />
          {t('requiredLong')}
        </label>
      </div>
    </details>
  );
}

function Ranges({ field, onChange }: Omit<QuestionProps, 'wrong'>) {
  const { t } = useTranslation('forms');
  const unit = useUnitWords();
  const words = unit(field.units?.[0]?.code);
  const bad = problemsOf({
    code: '',
    version: 0,
    title: { zh: '-', en: '-' },
    brief: { zh: '-', en: '-' },
    awaitingSignOff: false,
    fields: [field],
    instruments: [],
  }).some((problem) => partsOf(problem).kind === 'range');
  return (
    <div className="stack">
      {(['hard', 'soft'] as const).map((name) => (
        <RangeRow
          key={name}
          label={t(`range.${name}`)}
          unit={words}
          value={field[name]}
          onChange={(range) => {
            onChange({ [name]: range ?? null });
          }}
        />
      ))}
      {bad && (
        <p className="s is-far" role="alert">
          {t('problem.rangeHint')}
        </p>
      )}
    </div>
  );
}

interface RangeRowProps {
  label: string;
  unit: string;
  value: Range;
  onChange: (value: Range) => void;
}

function RangeRow({ label, unit, value, onChange }: RangeRowProps) {
  const { t } = useTranslation('forms');
  const [from, to] = endsOf(value);
  return (
    <div className="form-row">
      <TextField
        label={t('range.from', { label })}
        inputMode="decimal"
        type="number"
        step="any"
        value={from}
        end={<span className="unit-word">{unit}</span>}
        onChange={(event) => {
          onChange(rangeOf(event.target.value, to));
        }}
      />
      <TextField
        label={t('range.to', { label })}
        inputMode="decimal"
        type="number"
        step="any"
        value={to}
        end={<span className="unit-word">{unit}</span>}
        onChange={(event) => {
          onChange(rangeOf(from, event.target.value));
        }}
      />
    </div>
  );
}
