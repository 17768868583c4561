import './notifications.css';
import { IconChevronLeft } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { codeOf } from '@/contract/http';
import { useNotifications } from '@/contract/notifications';
import { useMe } from '@/contract/session-query';
import { IconButton } from '@/ui/button';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ThisBrowser } from './browsers';
import { QuietHoursForm } from './quiet-hours';

/** When and where I want to be told that something waits. */
export function NotificationsPage() {
  const { t } = useTranslation(['notifications', 'ui']);
  const me = useMe();
  const navigate = useNavigate();
  const settings = useNotifications();
  if (!me) return null;
  const body = (
    <>
      {settings.isPending && <SkeletonRows rows={3} />}
      {settings.isError && <ErrorNote code={codeOf(settings.error)} retry={() => void settings.refetch()} />}
      {settings.data && (
        <>
          <QuietHoursForm quiet={settings.data.quiet} staff={me.role !== 'patient'} />
          <ThisBrowser settings={settings.data} me={me.id} />
        </>
      )}
    </>
  );
  if (me.role !== 'patient') return <div className="page-scroll notify">{body}</div>;
  return (
    <>
      <header className="bar">
        <IconButton
          icon={IconChevronLeft}
          label={t('ui:action.back')}
          onClick={() => void navigate({ to: '/me' })}
        />
        <h1>{t('title')}</h1>
      </header>
      <main className="scroll">
        <div className="pad notify">{body}</div>
      </main>
    </>
  );
}
