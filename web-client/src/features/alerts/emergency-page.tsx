import { IconCheck, IconPhoneCall, IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@/ui/translation';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { useSettings } from '@/ui/settings';
import { useSpeech } from '@/ui/speech';
import { type Emergency, stepsOf } from './state';

/** Large for everybody, at once and without motion. It goes when the person says so, and never by itself. */
export function EmergencyPage({ emergency, onBack }: { emergency: Emergency; onBack: () => void }) {
  const { t } = useTranslation('alerts');
  const say = useBilingual();
  const { language } = useSettings();
  const head = useRef<HTMLHeadingElement>(null);
  const crisis = emergency.advice.some((each) => each.isCrisis);
  const kind = crisis ? 'crisis' : 'emergency';
  const steps = emergency.advice.flatMap((each) => stepsOf(say(each.text)));
  const speech = useSpeech([t(`${kind}.title`), ...steps].join(language === 'en' ? '. ' : '。'), language);
  useEffect(() => {
    head.current?.focus();
  }, [emergency.key]);
  return (
    <section className="em" role="alertdialog" aria-labelledby="em-title" aria-modal="true">
      <div className="em-top">
        {emergency.words !== null && !crisis && <p>{t('youWrote', { text: shortened(emergency.words) })}</p>}
        <h1 id="em-title" tabIndex={-1} ref={head}>
          {t(`${kind}.title`)}
        </h1>
        {crisis && <Call number="12356" words={t('crisis.call')} />}
        <Call number="120" words={t('call')} />
      </div>
      <div className="em-body">
        <ol className="em-do">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {speech && (
          <Button
            icon={speech.speaking ? IconPlayerStop : IconVolume}
            onClick={() => {
              speech.toggle();
            }}
          >
            {t(speech.speaking ? 'silent' : 'aloud')}
          </Button>
        )}
        <TeamStands emergency={emergency} />
        <Button kind="quiet" wide onClick={onBack} className="em-back">
          {t('back')}
        </Button>
      </div>
    </section>
  );
}

function Call({ number, words }: { number: string; words: string }) {
  return (
    <a className="em-call" href={`tel:${number}`}>
      <IconPhoneCall className="i" aria-hidden="true" />
      <span>{words}</span>
    </a>
  );
}

function TeamStands({ emergency: { alert } }: { emergency: Emergency }) {
  const { t } = useTranslation(['alerts', 'ui']);
  const taken = alert?.takenBy;
  return (
    <p className={taken ? 'em-team em-taken' : 'em-team'} role="status">
      {taken && <IconCheck className="i" aria-hidden="true" />}
      <span>
        <b>
          {t(taken ? 'team.taken' : 'team.called', {
            name: taken?.name ?? '',
            role: taken ? t(`ui:role.${taken.role}`) : '',
          })}
        </b>
        <br />
        {t(taken ? 'team.willCall' : 'team.waiting')}
      </span>
    </p>
  );
}

function shortened(words: string): string {
  const letters = Array.from(words);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : words;
}
