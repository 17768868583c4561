import { useTranslation } from '@/ui/translation';
import type { Bilingual } from '@/contract/values';
import { TextField } from '@/ui/fields';

interface BothFieldsProps {
  label: string;
  value: Bilingual;
  /** Help may be left out; a name may not. */
  optional?: boolean;
  onChange: (value: Bilingual) => void;
}

/** The same words in Chinese and in English, side by side. */
export function BothFields({ label, value, optional = false, onChange }: BothFieldsProps) {
  const { t } = useTranslation('forms');
  return (
    <div className="form-row">
      {(['zh', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={t(`in.${language}`, { label })}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          value={value[language]}
          error={!optional && value[language].trim() === '' ? t('problem.empty') : null}
          onChange={(event) => {
            onChange({ ...value, [language]: event.target.value });
          }}
        />
      ))}
    </div>
  );
}
