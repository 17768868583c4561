import { useSyncExternalStore } from 'react';
import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';
import { isNewer, onNewer } from './shell-worker';

/** Says that this page is of an older version; nobody's page is exchanged under their hands. */
export function NewVersion() {
  const { t } = useTranslation('app');
  const newer = useSyncExternalStore(onNewer, isNewer);
  if (!newer) return null;
  return (
    <div className="strip" role="status">
      <span>
        <b>{t('update.title')}</b> {t('update.kept')}
      </span>
      <Button
        className="push"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('update.action')}
      </Button>
    </div>
  );
}
