import './me.css';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';
import { PatientPage } from '@/ui/patient-page';
import { changeSettings } from '@/ui/settings';
import { Colours } from './colours';
import { ElderMode } from './elder-mode';

const steps = 2;

/** Asked once in each browser, before a patient's first page: how large, and in which colours. */
export function FirstLook() {
  const { t } = useTranslation('me');
  const [step, setStep] = useState(1);
  const done = () => {
    changeSettings({ asked: true });
  };
  return (
    <PatientPage first title={t('first.step', { step, count: steps })}>
      {step === 1 ? (
        <ElderMode />
      ) : (
        <section className="stack">
          <h2 className="ask">{t('first.colours')}</h2>
          <Colours />
        </section>
      )}
      <p className="t2">{t('first.later')}</p>
      <div className="first-foot">
        <Button
          kind="main"
          wide
          onClick={
            step < steps
              ? () => {
                  setStep(step + 1);
                }
              : done
          }
        >
          {t(step < steps ? 'first.next' : 'first.done')}
        </Button>
        {step > 1 ? (
          <Button
            wide
            onClick={() => {
              setStep(step - 1);
            }}
          >
            {t('first.back')}
          </Button>
        ) : (
          <Button wide onClick={done}>
            {t('first.skip')}
          </Button>
        )}
      </div>
    </PatientPage>
  );
}
