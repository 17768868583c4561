import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { RoomUpdate } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import { messageOf } from '@/live/message';
import { Button } from '@/ui/button';
import { MessageBubble } from '@/ui/message-bubble';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { Attached } from './attached';

interface Updates {
  updates: RoomUpdate[];
  more: boolean;
}

/** The messages of one topic, the newest at the bottom. */
export function TopicTalk({ room, topic, me }: { room: string; topic: string; me: SessionUser }) {
  const { t } = useTranslation('rooms');
  const pages = useInfiniteQuery({
    queryKey: ['rooms', 'topic', room, topic],
    queryFn: ({ pageParam, signal }) =>
      get<Updates>(`/rooms/${room}/updates`, { topic, before: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.more ? page.updates[0]?.number : undefined),
  });
  const updates = pages.data ? [...pages.data.pages].reverse().flatMap((page) => page.updates) : [];
  return (
    <div className="scroll-talk">
      <div className="talk-lines">
        {pages.isPending && <SkeletonRows rows={4} />}
        {pages.isError && <ErrorNote code={codeOf(pages.error)} retry={() => void pages.refetch()} />}
        {pages.hasNextPage && (
          <Button kind="quiet" onClick={() => void pages.fetchNextPage()}>
            {t('older')}
          </Button>
        )}
        {pages.isSuccess && updates.length === 0 && <p className="talk-none t3">{t('topic.none')}</p>}
        {updates.map((update) => {
          if (update.change.type !== 'posted') return null;
          const message = messageOf(update, update.change);
          return (
            <MessageBubble
              key={update.number}
              author={update.by.name}
              role={update.by.role}
              at={update.at}
              mine={update.by.id === me.id}
              text={message.recalled ? null : message.posted.text}
              attached={
                message.posted.attachment && <Attached room={room} file={message.posted.attachment} />
              }
              edited={message.edited}
            />
          );
        })}
      </div>
    </div>
  );
}
