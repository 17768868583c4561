import { IconBellOff, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, memo, Suspense, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { RoomKind, RoomSummary } from '@/contract/rooms';
import { longestQuestion } from '@/contract/search';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { Face } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { Empty, SkeletonRows } from '@/ui/states';
import { canBeFound } from './state';
import { useLastWords } from './use-last-words';

const FoundMessages = lazy(() =>
  import('./found-messages').then((part) => ({ default: part.FoundMessages })),
);

// A patient has few rooms, his doctor first; a team has many, and the few that all share must not lie under them.
const ofPatient: RoomKind[] = ['consult', 'group'];
const ofStaff: RoomKind[] = ['group', 'team', 'consult', 'case'];
const shownAtFirst = 30;

interface RoomListProps {
  rooms: readonly RoomSummary[];
  chosen: string | undefined;
  patient: boolean;
}

export function RoomList({ rooms, chosen, patient }: RoomListProps) {
  const { t } = useTranslation('rooms');
  const title = useBilingual();
  const [search, setSearch] = useState('');
  const found = rooms.filter((room) => title(room.title).toLowerCase().includes(search.trim().toLowerCase()));
  if (rooms.length === 0) {
    return <Empty title={t('empty.title')} why={t(patient ? 'empty.patient' : 'empty.staff')} />;
  }
  return (
    <>
      <div className="queue-tools">
        <TextField
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          type="search"
          maxLength={longestQuestion}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
          end={<IconSearch className="i t3" aria-hidden="true" />}
        />
      </div>
      {(patient ? ofPatient : ofStaff).map((kind) => (
        <RoomSection
          key={kind}
          title={t(`kind.${patient && kind === 'consult' ? 'own' : kind}`)}
          rooms={found.filter((room) => room.kind === kind)}
          chosen={chosen}
        />
      ))}
      {canBeFound(search) && (
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <FoundMessages words={search} rooms={rooms} />
        </Suspense>
      )}
    </>
  );
}

function RoomSection({
  title,
  rooms,
  chosen,
}: {
  title: string;
  rooms: RoomSummary[];
  chosen: string | undefined;
}) {
  const { t } = useTranslation('rooms');
  const [all, setAll] = useState(false);
  if (rooms.length === 0) return null;
  const shown = all ? rooms : rooms.slice(0, shownAtFirst);
  return (
    <section>
      <h2 className="sec">
        {title}
        <span className="n">{rooms.length}</span>
      </h2>
      {shown.map((room) => (
        <RoomRow key={room.id} room={room} chosen={room.id === chosen} />
      ))}
      {shown.length < rooms.length && (
        <Button
          wide
          kind="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('showAll', { count: rooms.length })}
        </Button>
      )}
    </section>
  );
}

/** One of many: drawn anew when its own room changes. */
const RoomRow = memo(function RoomRow({ room, chosen }: { room: RoomSummary; chosen: boolean }) {
  const { t } = useTranslation('rooms');
  const title = useBilingual();
  const { last } = room;
  const words = useLastWords(last);
  return (
    <Link
      to="/rooms/$id"
      params={{ id: room.id }}
      className="room-row"
      aria-current={chosen ? 'true' : undefined}
    >
      <Face name={title(room.title)} team={room.kind !== 'consult'} />
      <span className="mid">
        <span className="nm">
          <span className="who-name">{title(room.title)}</span>
        </span>
        <span className="why">
          {last ? (last.kind === 'notice' ? words : t('said', { author: last.author, words })) : t('quiet')}
        </span>
      </span>
      <span className="room-end">
        {last && (
          <span className="xs t3">
            <Moment at={last.at} />
          </span>
        )}
        {room.mentions > 0 && !chosen && (
          <span className="unread unread-called" aria-label={t('calls', { count: room.mentions })}>
            @{room.mentions}
          </span>
        )}
        {room.muted && <IconBellOff className="i i-s t3" aria-label={t('mute.is')} />}
        {room.unread > 0 && !chosen && (
          <span
            className={room.muted ? 'unread unread-muted' : 'unread'}
            aria-label={t('unread', { count: room.unread })}
          >
            {room.unread > 99 ? '99+' : room.unread}
          </span>
        )}
      </span>
    </Link>
  );
});
