import './one-time-code.css';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from './translation';
import type { OneTimeCode } from '@/contract/session';
import { Button } from './button';
import { Moment } from './moment';
import { QrCode } from './qr';
import { Note } from './states';

/** The part behind # stays in the browser: no server writes it into a log. */
export function startLink(origin: string, { userName, code }: OneTimeCode): string {
  return `${origin}/start#${new URLSearchParams({ name: userName, code }).toString()}`;
}

/** A code that is shown this once: to be read out, printed, or taken with a phone's camera. */
export function CodeCard({ code, name }: { code: OneTimeCode; name: string }) {
  const { t } = useTranslation('ui');
  const link = startLink(window.location.origin, code);
  return (
    <section className="code-card stack" aria-label={t('code.title', { name })}>
      <Note kind="warn" title={t('code.once')}>
        {t('code.onceWhy')}
      </Note>
      <div className="code-two">
        <QrCode text={link} label={t('code.picture')} />
        <dl className="code-facts">
          <dt>{t('code.userName')}</dt>
          <dd className="b">{code.userName}</dd>
          <dt>{t('code.code')}</dt>
          <dd className="code-word">{code.code}</dd>
          <dt>{t('code.until')}</dt>
          <dd>
            <Moment at={code.until} time="always" />
          </dd>
          <dt>{t('code.where')}</dt>
          <dd className="code-link">{`${window.location.origin}/start`}</dd>
        </dl>
      </div>
      <p className="s t2">{t('code.how')}</p>
      <Button
        className="no-print"
        icon={IconPrinter}
        onClick={() => {
          window.print();
        }}
      >
        {t('code.print')}
      </Button>
    </section>
  );
}
