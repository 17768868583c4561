import './rooms.css';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import { roomsQuery } from '@/contract/rooms-query';
import { useMe } from '@/contract/session-query';
import { useItemId } from '@/ui/item-id';
import { HomeLink } from '@/ui/patient-page';
import { ReadPage } from '@/ui/read-aloud';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { RoomList } from './room-list';
import { RoomTalk } from './room-talk';

const RoomSearch = lazy(() => import('./room-search').then((part) => ({ default: part.RoomSearch })));

/** The conversations of whoever is signed in: a stack on a patient's phone, two panes for staff. */
export function RoomsPage() {
  const { t } = useTranslation('rooms');
  const me = useMe();
  const id = useItemId();
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const rooms = useQuery(roomsQuery);
  const back = useCallback(() => void navigate({ to: '/rooms' }), [navigate]);
  if (!me) return null;
  const list = rooms.data ? (
    <RoomList rooms={rooms.data} chosen={id} patient={me.role === 'patient'} />
  ) : rooms.isError ? (
    <div className="wait">
      <ErrorNote code={codeOf(rooms.error)} retry={() => void rooms.refetch()} />
    </div>
  ) : (
    <SkeletonRows />
  );
  const open =
    id && hash ? (
      <Suspense>
        <RoomSearch key={id} id={id} hash={hash} me={me} rooms={rooms.data ?? []} />
      </Suspense>
    ) : (
      id && <RoomTalk key={id} id={id} me={me} rooms={rooms.data ?? []} onBack={back} />
    );
  if (me.role === 'patient') {
    if (open) return open;
    return (
      <>
        <header className="bar">
          <HomeLink />
          <h1>{t('title')}</h1>
          <ReadPage />
        </header>
        <main className="scroll">{list}</main>
      </>
    );
  }
  return (
    <div className="panes" data-at={id ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('list')}>
        {list}
      </nav>
      <section className="item">{open ?? <p className="item-none">{t('choose')}</p>}</section>
    </div>
  );
}
