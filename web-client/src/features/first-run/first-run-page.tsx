import './first-run.css';
import { IconDatabase, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { BrandMark } from '@/ui/marks';
import { changeSettings, useSettings } from '@/ui/settings';
import { AdministratorForm } from './administrator-form';
import { DemoDistrict } from './demo-district';

type Way = 'choose' | 'administrator' | 'demo';

/** A service without accounts: make the first administrator, or look around in a made-up district. */
export function FirstRunPage() {
  const { t } = useTranslation('first-run');
  const [way, setWay] = useState<Way>('choose');
  const { language } = useSettings();
  const back = () => {
    setWay('choose');
  };
  return (
    <main className="first" data-density="work">
      <header className="first-head">
        <BrandMark size={30} />
        <b>CoManage 共管</b>
        <button
          type="button"
          className="btn btn-quiet push"
          onClick={() => {
            changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' });
          }}
        >
          {language === 'en' ? '中文' : 'English'}
        </button>
      </header>
      {way === 'choose' && <Choose onChoose={setWay} />}
      {way === 'administrator' && <AdministratorForm onBack={back} />}
      {way === 'demo' && <DemoDistrict onBack={back} />}
      <p className="s t3">{t('foot')}</p>
    </main>
  );
}

function Choose({ onChoose }: { onChoose: (way: Way) => void }) {
  const { t } = useTranslation('first-run');
  const ways = [
    { way: 'administrator', icon: IconUserPlus },
    { way: 'demo', icon: IconDatabase },
  ] as const;
  return (
    <section className="first-body">
      <h1>{t('title')}</h1>
      <p className="t2 l">{t('why')}</p>
      <div className="ways">
        {ways.map(({ way, icon: Glyph }) => (
          <button
            key={way}
            type="button"
            className="way"
            onClick={() => {
              onChoose(way);
            }}
          >
            <Glyph className="i" aria-hidden="true" stroke={1.5} />
            <b>{t(`way.${way}.title`)}</b>
            <span className="t2">{t(`way.${way}.why`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
