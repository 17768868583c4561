import '@/ui/choices.css';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';
import { changeSettings, type ElderSize, elderSizes, useSettings } from '@/ui/settings';

const usualElderSize: ElderSize = 20;

/** Two ways of showing everything, and for the larger one five sizes; each choice is seen at once. */
export function ElderMode() {
  const { t } = useTranslation('me');
  const { elder } = useSettings();
  return (
    <section className="stack">
      <h2 className="ask ask-size">{t('elder.title')}</h2>
      <div role="radiogroup" aria-label={t('elder.title')} className="stack">
        {([null, elder ?? usualElderSize] as const).map((value) => {
          const on = (value === null) === (elder === null);
          const name = value === null ? 'standard' : 'elder';
          return (
            <button
              key={name}
              type="button"
              role="radio"
              className="choice"
              aria-checked={on}
              onClick={() => {
                changeSettings({ elder: value });
              }}
            >
              <span className="b l">{t(`elder.${name}`)}</span>
              <span className={value === null ? 't2 s' : 'elder-sample'}>{t('elder.sample')}</span>
              <span className="radio">{on && <IconCheck className="i i-s" aria-hidden="true" />}</span>
            </button>
          );
        })}
      </div>
      {elder !== null && <Sizes elder={elder} />}
    </section>
  );
}

function Sizes({ elder }: { elder: ElderSize }) {
  const { t } = useTranslation('me');
  const step = elderSizes.indexOf(elder);
  const size = (by: number) => {
    const next = elderSizes[step + by];
    if (next !== undefined) changeSettings({ elder: next });
  };
  return (
    <div className="size">
      <Button
        aria-label={t('elder.smaller')}
        disabled={step === 0}
        onClick={() => {
          size(-1);
        }}
      >
        {t('elder.small')}
      </Button>
      <div className="stack-9">
        <div className="dots" aria-hidden="true">
          {elderSizes.map((each, index) => (
            <span key={each} className={index <= step ? 'on' : ''} />
          ))}
        </div>
        <span role="status">{t('elder.step', { step: step + 1, count: elderSizes.length })}</span>
      </div>
      <Button
        aria-label={t('elder.larger')}
        disabled={step === elderSizes.length - 1}
        onClick={() => {
          size(1);
        }}
      >
        {t('elder.big')}
      </Button>
    </div>
  );
}
