import type { ReactNode } from 'react';
import { useTranslation } from '@/ui/translation';
import { Segments } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { changeSettings, type Language, useSettings } from '@/ui/settings';
import { Colours } from './colours';

const languages: { value: Language; label: ReactNode }[] = [
  { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
  { value: 'en', label: <span lang="en">English</span> },
];

/** How everything looks in this browser. */
export function Looks() {
  const { t } = useTranslation('me');
  const { language, pointer, readingLine } = useSettings();
  return (
    <section>
      <RuleHead title={t('looks')} />
      <div className="settings-row">
        <span>{t('language')}</span>
        <Segments
          label={t('language')}
          value={language}
          choices={languages}
          onChange={(chosen) => {
            changeSettings({ language: chosen });
          }}
        />
      </div>
      <div className="settings-row">
        <span>{t('theme.label')}</span>
        <Colours />
      </div>
      <div className="settings-row only-mouse">
        <span>{t('pointer.label')}</span>
        <Segments
          label={t('pointer.label')}
          value={pointer}
          choices={(['usual', 'large'] as const).map((value) => ({ value, label: t(`pointer.${value}`) }))}
          onChange={(chosen) => {
            changeSettings({ pointer: chosen });
          }}
        />
      </div>
      <div className="settings-row only-mouse">
        <span>{t('line.label')}</span>
        <Segments
          label={t('line.label')}
          value={readingLine ? 'on' : 'off'}
          choices={(['off', 'on'] as const).map((value) => ({ value, label: t(`line.${value}`) }))}
          onChange={(chosen) => {
            changeSettings({ readingLine: chosen === 'on' });
          }}
        />
      </div>
    </section>
  );
}
