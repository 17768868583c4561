import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf, get } from '@/contract/http';
import type { RoomUpdate, Topic } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import { messageOf } from '@/live/message';
import { Button } from '@/ui/button';
import { MessageBubble } from '@/ui/message-bubble';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { Attached } from './attached';

interface TopicBarProps {
  room: string;
  chosen: string | null;
  onChoose: (topic: string | null) => void;
}

/** What a group talks about, as chips: choosing one shows only its messages, and writes under it. */
export function TopicBar({ room, chosen, onChoose }: TopicBarProps) {
  const { t } = useTranslation('rooms');
  const [naming, setNaming] = useState<string | null>(null);
  const topics = useQuery({
    queryKey: ['rooms', 'topics', room],
    queryFn: ({ signal }) => get<Topic[]>(`/rooms/${room}/topics`, {}, signal),
  });
  const known = topics.data ?? [];
  const names = chosen !== null && !known.some((each) => each.topic === chosen) ? [chosen] : [];
  return (
    <nav className="topics" aria-label={t('topic.label')}>
      <Chip
        chosen={chosen === null}
        onClick={() => {
          onChoose(null);
        }}
      >
        {t('topic.all')}
      </Chip>
      {[...names, ...known.map((each) => each.topic)].map((topic) => (
        <Chip
          key={topic}
          chosen={topic === chosen}
          onClick={() => {
            onChoose(topic);
          }}
        >
          {topic}
        </Chip>
      ))}
      {naming === null ? (
        <Chip
          chosen={false}
          onClick={() => {
            setNaming('');
          }}
        >
          {t('topic.add')}
        </Chip>
      ) : (
        <form
          className="topic-new"
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.trim() !== '') onChoose(naming.trim());
            setNaming(null);
          }}
        >
          <label className="field">
            <span className="only-read">{t('topic.name')}</span>
            <input
              autoFocus
              maxLength={30}
              placeholder={t('topic.name')}
              value={naming}
              onChange={(event) => {
                setNaming(event.target.value);
              }}
              onBlur={() => {
                if (naming.trim() === '') setNaming(null);
              }}
            />
          </label>
        </form>
      )}
    </nav>
  );
}

function Chip({ chosen, onClick, children }: { chosen: boolean; onClick: () => void; children: string }) {
  return (
    <button type="button" className="topic-chip" aria-pressed={chosen} onClick={onClick}>
      {children}
    </button>
  );
}

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
