import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';

/** Large for everybody, at once and without motion, as soon as a red-flag rule has marked one's own message. */
export function EmergencyCall({ text, onBack }: { text: string; onBack: () => void }) {
  const { t } = useTranslation('rooms');
  return (
    <section className="em" role="alertdialog" aria-labelledby="em-title" aria-modal="true">
      <div className="em-top">
        <p>{t('emergency.youWrote', { text: text.length > 40 ? `${text.slice(0, 40)}…` : text })}</p>
        <h1 id="em-title">{t('emergency.title')}</h1>
        <a className="call" href="tel:120">
          <IconPhoneCall className="i" aria-hidden="true" />
          <span>{t('emergency.call')}</span>
        </a>
      </div>
      <div className="em-body">
        <ol className="do">
          {(['sit', 'door', 'drive'] as const).map((step) => (
            <li key={step}>{t(`emergency.${step}`)}</li>
          ))}
        </ol>
        <p className="em-team b">{t('emergency.team')}</p>
        <Button kind="quiet" wide onClick={onBack}>
          {t('emergency.back')}
        </Button>
      </div>
    </section>
  );
}
