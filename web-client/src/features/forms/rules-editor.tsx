import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { BandRule, InstrumentUse, Programme, ProgrammeForm, RuleChoice } from '@/contract/screenings';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { type Choice, SelectField, TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';
import { withRules } from './state';

const anyBand = '*';
const byReasons = '=reasons';

interface RulesEditorProps {
  form: ProgrammeForm;
  programme: Programme;
  onChange: (form: ProgrammeForm) => void;
}

/** Which result leads to which rule: the first line that fits decides. */
export function RulesEditor({ form, programme, onChange }: RulesEditorProps) {
  const { t } = useTranslation('forms');
  const rules = useQuery({
    queryKey: ['programmes', 'rules'],
    queryFn: ({ signal }) => get<RuleChoice[]>('/referral-rules', {}, signal),
    staleTime: Infinity,
  });
  return (
    <section className="stack">
      <RuleHead title={t('thresholds')} />
      <p className="s t3">{t('thresholdsWhat')}</p>
      {rules.isError && <ErrorNote code={codeOf(rules.error)} retry={() => void rules.refetch()} />}
      {form.instruments.map((use) => (
        <Instrument
          key={use.name}
          use={use}
          form={form}
          programme={programme}
          rules={rules.data ?? []}
          onChange={(lines) => {
            onChange(withRules(form, use.name, lines));
          }}
        />
      ))}
    </section>
  );
}

interface InstrumentProps {
  use: InstrumentUse;
  form: ProgrammeForm;
  programme: Programme;
  rules: readonly RuleChoice[];
  onChange: (lines: BandRule[]) => void;
}

function Instrument({ use, form, programme, rules, onChange }: InstrumentProps) {
  const { t } = useTranslation(['forms', 'ui']);
  const say = useBilingual();
  const known = programme.instruments.find((each) => each.name === use.name);
  const lines = use.rules ?? [];
  const bands: Choice[] = [
    { value: anyBand, label: t('band.any') },
    ...(known?.bands ?? []).map((band) => ({ value: band.code, label: say(band.title) })),
  ];
  const choices: Choice[] = [
    { value: byReasons, label: t('rule.byReasons') },
    ...rules.map((rule) => ({ value: rule.id, label: `${rule.id} ${say(rule.action)}` })),
  ];
  return (
    <div className="rule-lines">
      <p className="row">
        <b>{say(known?.title) || use.name}</b>
        <Button
          kind="quiet"
          icon={IconPlus}
          className="push"
          onClick={() => {
            onChange([...lines, { band: bands[1]?.value ?? anyBand, rule: rules[0]?.id ?? byReasons }]);
          }}
        >
          {t('rule.add')}
        </Button>
      </p>
      {lines.length === 0 && <p className="s t3">{t('rule.none')}</p>}
      {lines.map((line, index) => (
        <RuleLine
          key={index}
          line={line}
          bands={bands}
          choices={choices}
          form={form}
          onChange={(changed) => {
            onChange(lines.map((each, at) => (at === index ? changed : each)));
          }}
          onRemove={() => {
            onChange(lines.filter((_, at) => at !== index));
          }}
        />
      ))}
    </div>
  );
}

interface RuleLineProps {
  line: BandRule;
  bands: Choice[];
  choices: Choice[];
  form: ProgrammeForm;
  onChange: (line: BandRule) => void;
  onRemove: () => void;
}

function RuleLine({ line, bands, choices, form, onChange, onRemove }: RuleLineProps) {
  const { t } = useTranslation('forms');
  const say = useBilingual();
  const pick = (kinds: readonly string[]) =>
    form.fields
      .filter((field) => kinds.includes(field.kind))
      .map((field) => ({ value: field.code, label: say(field.label) }));
  const select = (name: 'band' | 'rule' | 'field' | 'unless', options: Choice[], placeholder?: string) => (
    <SelectField
      label={t(`rule.${name}`)}
      value={line[name] ?? ''}
      choices={options}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => {
        onChange({ ...line, [name]: event.target.value || null });
      }}
    />
  );
  return (
    <div className="rule-line">
      {select('band', bands)}
      {select('rule', choices)}
      {select('field', pick(['number', 'yesNo']), t('rule.always'))}
      <TextField
        label={t('rule.atLeast')}
        type="number"
        step="any"
        disabled={!line.field}
        value={line.atLeast ?? ''}
        onChange={(event) => {
          onChange({ ...line, atLeast: event.target.value === '' ? null : Number(event.target.value) });
        }}
      />
      {select('unless', pick(['yesNo']), t('rule.noExcuse'))}
      <IconButton icon={IconTrash} label={t('rule.remove')} onClick={onRemove} />
    </div>
  );
}
