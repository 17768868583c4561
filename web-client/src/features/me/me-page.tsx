import './me.css';
import { IconChevronRight, IconLogout } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { myHealthQuery } from '@/contract/my-health';
import { useMe } from '@/contract/session-query';
import { Button } from '@/ui/button';
import { PatientPage } from '@/ui/patient-page';
import { TeamCall } from '@/ui/team-call';
import { AccessLog } from './access-log';
import { ElderMode } from './elder-mode';
import { Looks } from './looks';

/** What is a patient's own: letters and colours, reminders, who looked at the record, the way out. */
export function MePage({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('me');
  const me = useMe();
  const health = useQuery({ ...myHealthQuery, enabled: me?.role === 'patient' });
  // Staff have their settings in the bar above every page.
  if (me && me.role !== 'patient') return <Navigate to="/" />;
  const phone = health.data?.team.phone;
  return (
    <PatientPage title={me?.name}>
      {phone && <TeamCall phone={phone} />}
      <ElderMode />
      <Looks />
      <Link to="/notifications" className="settings-row me-link">
        <span>{t('notifications')}</span>
        <IconChevronRight className="i t3" aria-hidden="true" />
      </Link>
      <AccessLog />
      <Button wide icon={IconLogout} onClick={onSignOut}>
        {t('signOut')}
      </Button>
    </PatientPage>
  );
}
