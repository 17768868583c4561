import {
  IconCalendarEvent,
  IconHeartRateMonitor,
  IconMessageCircle,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuiet } from '@/contract/notifications';
import { roomsQuery } from '@/contract/rooms-query';
import { PatientAlerts } from '@/features/alerts/patient-alerts';
import { LineStrip } from './use-strip';

interface Tab {
  key: string;
  to: '/rooms' | '/health' | '/appointments' | '/me';
  icon: Icon;
}

const tabs: Tab[] = [
  { key: 'messages', to: '/rooms', icon: IconMessageCircle },
  { key: 'health', to: '/health', icon: IconHeartRateMonitor },
  { key: 'appointments', to: '/appointments', icon: IconCalendarEvent },
  { key: 'me', to: '/me', icon: IconUser },
];

/** One column with four tabs; inside a conversation the tabs make room for it. */
export function PatientShell({ children }: { user: unknown; children: ReactNode }) {
  const { pathname } = useLocation();
  const talking = /^\/rooms\/./.test(pathname);
  return (
    <div className="phone" data-density="care">
      <LineStrip />
      <PatientAlerts />
      {children}
      {!talking && <Tabs />}
    </div>
  );
}

function Tabs() {
  const { t } = useTranslation('app');
  const rooms = useQuery(roomsQuery);
  const unread = rooms.data?.reduce((sum, room) => sum + (room.muted ? 0 : room.unread), 0) ?? 0;
  const quiet = useQuiet();
  return (
    <nav className="tabs-bottom" aria-label={t('nav.label')}>
      {tabs.map(({ key, to, icon: Glyph }) => (
        <Link key={key} to={to} activeProps={{ 'aria-current': 'page' }}>
          <Glyph className="i" aria-hidden="true" stroke={1.75} />
          <span>{t(`nav.${key}`)}</span>
          {key === 'messages' && unread > 0 && (
            <span className={quiet ? 'n n-quiet' : 'n'}>{unread > 99 ? '99+' : unread}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
