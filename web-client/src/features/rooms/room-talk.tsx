import { IconChevronLeft, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, memo, Suspense, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { RoomSummary } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import type { Message } from '@/live/apply';
import { useRoom } from '@/live/use-live';
import { useBilingual } from '@/ui/bilingual';
import { IconButton } from '@/ui/button';
import { ReadPage } from '@/ui/read-aloud';
import { Empty, SkeletonRows } from '@/ui/states';
import { AdviceCard } from './advice-card';
import { MessageList } from './message-list';
import { Pinned } from './pinned';
import { TalkComposer } from './talk-composer';
import { useLeaveWarning } from './use-leave-warning';
import { TopicBar } from './topics';
import { WhoIsHere } from './who-is-here';
import { MuteButton } from './mute-button';

const RoomMinutes = lazy(() => import('./room-minutes').then((part) => ({ default: part.RoomMinutes })));
const TopicTalk = lazy(() => import('./topic-talk').then((part) => ({ default: part.TopicTalk })));

interface RoomTalkProps {
  id: string;
  me: SessionUser;
  rooms: readonly RoomSummary[];
  onBack: () => void;
}

export function RoomTalk({ id, me, rooms, onBack }: RoomTalkProps) {
  const { t } = useTranslation(['rooms', 'ui']);
  const { store, state } = useRoom(id);
  const [topic, setTopic] = useState<string | null>(null);
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const room = state.room ?? rooms.find((each) => each.id === id) ?? null;
  useLeaveWarning(state.outgoing);

  if (state.status === 'absent')
    return (
      <div className="page-scroll">
        <Empty
          kind="closed"
          title={t('absent.title')}
          why={t('absent.why')}
          action={{ label: t('absent.action'), onClick: onBack }}
        />
      </div>
    );
  const own = rooms.find((each) => each.kind === 'consult' && each.patientId === me.id);

  return (
    <article className="talk-page" data-density="care">
      <TalkHead room={room} staff={me.role !== 'patient'} onBack={onBack} />
      <Pinned store={store} announcement={state.announcement} pins={state.pins} me={me.id} />
      {room?.kind === 'group' && (
        <TopicBar room={id} open={state.status === 'open'} chosen={topic} onChoose={setTopic} />
      )}
      {state.status === 'opening' ? (
        // Another one once the room is known: what then stands above it would push this one down.
        <div className="scroll-talk" key={room?.id}>
          <SkeletonRows rows={4} />
        </div>
      ) : topic !== null ? (
        <Suspense fallback={<div className="scroll-talk" />}>
          <TopicTalk room={id} topic={topic} me={me} />
        </Suspense>
      ) : (
        <MessageList store={store} state={state} me={me} onReply={setReplyTo} />
      )}
      <WhoIsHere state={state} me={me.id} />
      <AdviceCard room={id} />
      <TalkComposer
        store={store}
        room={room}
        own={own?.id}
        me={me}
        topic={topic}
        replyTo={replyTo}
        onReplied={setReplyTo}
      />
    </article>
  );
}

interface TalkHeadProps {
  room: RoomSummary | null;
  staff: boolean;
  onBack: () => void;
}

const TalkHead = memo(function TalkHead({ room, staff, onBack }: TalkHeadProps) {
  const { t } = useTranslation('rooms');
  const title = useBilingual();
  const people = room ? room.people - room.staff : 0;
  return (
    <header className="bar talk-head">
      <IconButton
        icon={IconChevronLeft}
        label={t('back')}
        onClick={onBack}
        className={staff ? 'only-s' : ''}
      />
      <div className="talk-title">
        <h1>{title(room?.title)}</h1>
        {room && (
          <p className="xs t3">
            {room.kind === 'group'
              ? t('who.group', { people, staff: room.staff })
              : t(`who.${room.kind === 'consult' && !staff ? 'own' : room.kind}`, { staff: room.staff })}
          </p>
        )}
      </div>
      {staff && (room?.kind === 'group' || room?.kind === 'team') && (
        <Suspense>
          <RoomMinutes room={room.id} />
        </Suspense>
      )}
      {room && <MuteButton room={room} />}
      {room && (
        <Link
          className="btn btn-icon"
          to="/rooms/$id"
          params={{ id: room.id }}
          hash="find"
          aria-label={t('find.inRoom')}
          title={t('find.inRoom')}
        >
          <IconSearch className="i" aria-hidden="true" />
        </Link>
      )}
      {!staff && <ReadPage />}
      {staff && room?.caseId && (
        <Link className="push s" to="/triage/$id" params={{ id: room.caseId }}>
          {t('openCase')}
        </Link>
      )}
      {staff && room?.kind === 'consult' && room.patientId && (
        <Link className="push s" to="/members/$id" params={{ id: room.patientId }}>
          {t('openPatient')}
        </Link>
      )}
    </header>
  );
});
