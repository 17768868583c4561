import './search.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { RoomSummary } from '@/contract/rooms';
import type { FoundMessage, FoundPage } from '@/contract/search';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Face } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { fileWord } from '@/ui/said-words';
import { useSettled } from '@/ui/settled';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { canBeFound } from './state';

interface FoundMessagesProps {
  words: string;
  rooms: readonly RoomSummary[];
  /** Only this room; all of mine when there is none. */
  room?: string;
}

/** The messages in which the words stand, newest first. */
export function FoundMessages({ words, rooms, room }: FoundMessagesProps) {
  const { t } = useTranslation('rooms');
  const asked = useSettled(words.trim());
  const found = useInfiniteQuery({
    queryKey: ['rooms', 'find', room, asked],
    queryFn: ({ pageParam, signal }) =>
      get<FoundPage>('/rooms/search', { q: asked, room, before: pageParam }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.before ?? undefined,
    enabled: canBeFound(asked),
  });
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? [];
  if (!canBeFound(words)) return <p className="talk-none t3">{t('find.hint')}</p>;
  if (found.isError) {
    return (
      <div className="wait">
        <ErrorNote code={codeOf(found.error)} retry={() => void found.refetch()} />
      </div>
    );
  }
  if (found.isPending || asked !== words.trim()) return <SkeletonRows rows={3} />;
  if (hits.length === 0 && !found.hasNextPage) {
    return <Empty kind="notFound" title={t('find.none', { words: asked })} why={t('find.noneWhy')} />;
  }
  return (
    <section aria-live="polite" aria-label={t('find.messages')}>
      {room === undefined && <h2 className="sec">{t('find.messages')}</h2>}
      {hits.map((hit) => (
        <FoundRow
          key={`${hit.room}/${hit.number}`}
          hit={hit}
          room={room === undefined ? rooms.find((each) => each.id === hit.room) : undefined}
        />
      ))}
      {found.hasNextPage && (
        <p className="found-more">
          <Button kind="quiet" disabled={found.isFetching} onClick={() => void found.fetchNextPage()}>
            {t('find.more')}
          </Button>
        </p>
      )}
    </section>
  );
}

function FoundRow({ hit, room }: { hit: FoundMessage; room: RoomSummary | undefined }) {
  const title = useBilingual();
  return (
    <Link
      to="/rooms/$id"
      params={{ id: hit.room }}
      hash={`m${hit.number}`}
      activeOptions={{ includeHash: true }}
      className="room-row found-row"
    >
      <Face name={hit.by.name} team={hit.by.role !== 'patient'} />
      <span className="mid">
        <span className="nm">
          <span className="who-name">{hit.by.name}</span>
          {room && <span className="s t3"> · {title(room.title)}</span>}
        </span>
        <span className="why">
          {hit.file && `${fileWord(hit.file)} `}
          {hit.excerpt.map((part, place) => (part.found ? <mark key={place}>{part.text}</mark> : part.text))}
        </span>
      </span>
      <span className="room-end xs t3">
        <Moment at={hit.at} />
      </span>
    </Link>
  );
}
