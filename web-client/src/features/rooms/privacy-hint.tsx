import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';

/** Asked before an own reading goes to a whole group. */
export function PrivacyHint({
  people,
  onPrivate,
  onAnyway,
}: {
  people: number;
  onPrivate: () => void;
  onAnyway: () => void;
}) {
  const { t } = useTranslation('rooms');
  return (
    <section className="hint" role="status">
      <p className="hint-words">
        <IconShieldLock className="i" aria-hidden="true" />
        <span>
          {t('privacy.all', { count: people })} <b>{t('privacy.question')}</b>
        </span>
      </p>
      <div className="row">
        <Button kind="main" onClick={onPrivate}>
          {t('privacy.private')}
        </Button>
        <Button onClick={onAnyway}>{t('privacy.anyway')}</Button>
      </div>
    </section>
  );
}
