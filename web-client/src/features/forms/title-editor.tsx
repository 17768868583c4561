import { useTranslation } from '@/ui/translation';
import type { ProgrammeForm } from '@/contract/screenings';
import { RuleHead } from '@/ui/marks';
import { BothFields } from './both-fields';

interface EditorProps {
  form: ProgrammeForm;
  onChange: (form: ProgrammeForm) => void;
}

export function TitleEditor({ form, onChange }: EditorProps) {
  const { t } = useTranslation('forms');
  return (
    <section className="stack">
      <RuleHead title={t('names')} />
      {(['title', 'brief'] as const).map((name) => (
        <BothFields
          key={name}
          label={t(`name.${name}`)}
          value={form[name]}
          onChange={(value) => {
            onChange({ ...form, [name]: value });
          }}
        />
      ))}
    </section>
  );
}
