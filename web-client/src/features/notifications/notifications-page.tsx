import './notifications.css';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import { useNotifications } from '@/contract/notifications';
import { useMe } from '@/contract/session-query';
import { PatientPage } from '@/ui/patient-page';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ThisBrowser } from './browsers';
import { QuietHoursForm } from './quiet-hours';

/** When and where I want to be told that something waits. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
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
    <PatientPage title={t('title')} onBack={() => void navigate({ to: '/me' })}>
      <div className="stack notify">{body}</div>
    </PatientPage>
  );
}
