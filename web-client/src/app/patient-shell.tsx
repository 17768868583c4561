import {
  IconCalendarEvent,
  IconHeartRateMonitor,
  IconMessageCircle,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from '@/ui/translation';
import { useQuiet } from '@/contract/notifications';
import { roomsQuery } from '@/contract/rooms-query';
import { PatientAlerts } from '@/features/alerts/patient-alerts';
import { useKeptRooms, useStale } from '@/live/use-live';
import { useSettings } from '@/ui/settings';
import { NewVersion } from './new-version';
import { withTexts } from './texts';
import { LineStrip } from './use-strip';

/** A patient is in few rooms; whoever is in more reads the newest of them without a net. */
const mostRooms = 6;

const FirstLook = lazy(() =>
  withTexts('own', () => import('@/features/me/first-look')).then(({ FirstLook: Page }) => ({
    default: Page,
  })),
);

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
  const { asked } = useSettings();
  const rooms = useQuery(roomsQuery);
  useKeptRooms((rooms.data ?? []).slice(0, mostRooms).map((room) => room.id));
  useEffect(keepFocusSoon, []);
  const talking = /^\/rooms\/./.test(pathname);
  return (
    <div className={useStale() ? 'phone stale' : 'phone'} data-density="care">
      <NewVersion />
      <LineStrip />
      <PatientAlerts />
      {asked ? (
        children
      ) : (
        <Suspense>
          <FirstLook />
        </Suspense>
      )}
      {asked && !talking && <Tabs />}
    </div>
  );
}

/** Fetched with the first focus: the first picture of a page does not wait for what no picture shows. */
function keepFocusSoon(): () => void {
  let leave: (() => void) | null = null;
  let isGone = false;
  const begin = () =>
    void import('./keep-focus').then(({ keepFocus }) => {
      if (!isGone) leave = keepFocus();
    });
  document.addEventListener('focusin', begin, { once: true });
  return () => {
    isGone = true;
    document.removeEventListener('focusin', begin);
    leave?.();
  };
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
