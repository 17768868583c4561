import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import type { Mention, PostRequest, RoomSummary } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import type { Message } from '@/live/apply';
import type { RoomStore } from '@/live/room-store';
import { Composer } from './composer';
import { keepDraft } from './keep';
import { outgoingOf, requestOf } from './request';
import type { Chosen } from './use-attaching';
import { useCannedValues } from './use-canned-values';

interface TalkComposerProps {
  store: RoomStore;
  room: RoomSummary | null;
  /** The reader's own conversation with the doctor, where a group is not the place. */
  own: string | undefined;
  me: SessionUser;
  topic: string | null;
  replyTo: Message | null;
  onReplied: (to: null) => void;
}

/** Where one writes in a room. It is not drawn anew while others write, so that no key waits for their words. */
export const TalkComposer = memo(function TalkComposer(props: TalkComposerProps) {
  const { store, room, own, me, topic, replyTo, onReplied } = props;
  const navigate = useNavigate();
  const canned = useCannedValues(room, me);
  const staff = me.role !== 'patient';

  function post(text: string, kind: PostRequest['kind'], mentions: Mention[], chosen: Chosen | null) {
    const about = kind === 'note' ? room?.patientId : null;
    const lastSeen = staff ? store.getState().view.number : null;
    const request = requestOf({ text, kind, mentions, topic, lastSeen, replyTo: replyTo?.number, about });
    void (chosen ? store.post(request, ...outgoingOf(store.id, chosen)) : store.post(request));
    onReplied(null);
  }

  function askPrivately(text: string) {
    if (!own) return;
    keepDraft(own, text);
    void navigate({ to: '/rooms/$id', params: { id: own } });
  }

  return (
    <Composer
      room={store.id}
      me={me.id}
      topic={topic}
      canned={canned}
      onType={() => {
        store.iType(Date.now());
      }}
      kind={room?.kind ?? 'consult'}
      staff={staff}
      people={room?.people ?? 0}
      replyTo={replyTo}
      onCancelReply={() => {
        onReplied(null);
      }}
      onPost={post}
      onAskPrivately={own && own !== store.id ? askPrivately : undefined}
    />
  );
});
