import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { changeSettings, type Theme, useSettings } from '@/ui/settings';

const themes: Theme[] = ['light', 'paper', 'dark', 'contrast'];

/** The four colour schemes, each shown in its own colours. */
export function Colours() {
  const { t } = useTranslation('me');
  const { theme } = useSettings();
  return (
    <div className="colours" role="radiogroup" aria-label={t('theme.label')}>
      {themes.map((each) => (
        <button
          key={each}
          type="button"
          role="radio"
          className="colour"
          data-theme={each}
          aria-checked={each === theme}
          onClick={() => {
            changeSettings({ theme: each });
          }}
        >
          <span>{t(`theme.${each}`)}</span>
          {each === theme && <IconCheck className="i" aria-hidden="true" />}
        </button>
      ))}
    </div>
  );
}
