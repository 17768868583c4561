import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { RoomUpdate } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import { nothingKnown, prepend } from '@/live/apply';
import { Button } from '@/ui/button';
import { MessageBubble } from '@/ui/message-bubble';
import { Moment } from '@/ui/moment';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { NoticeLine } from './notice-line';
import { type Line, linesOf } from './state';

const pageSize = 50;

interface FoundPlaceProps {
  room: string;
  number: number;
  me: SessionUser;
  onEnd: () => void;
}

/** The talk around one message of long ago, to be read and left again. */
export function FoundPlace({ room, number, me, onEnd }: FoundPlaceProps) {
  const { t } = useTranslation('rooms');
  const [before, setBefore] = useState(number + pageSize / 2);
  const page = useQuery({
    queryKey: ['rooms', 'place', room, before],
    queryFn: ({ signal }) =>
      get<{ updates: RoomUpdate[]; more: boolean }>(
        `/rooms/${room}/updates`,
        { before, limit: pageSize },
        signal,
      ),
  });
  if (page.isError) {
    return (
      <div className="wait">
        <ErrorNote code={codeOf(page.error)} retry={() => void page.refetch()} />
      </div>
    );
  }
  if (!page.data) return <SkeletonRows rows={4} />;
  const { updates, more } = page.data;
  const view = prepend(nothingKnown, updates);
  const reachesEnd = updates.length === 0 || (updates.at(-1)?.number ?? 0) < before - 1;
  return (
    <div className="scroll-talk">
      <div className="talk-lines">
        {more && (
          <Button
            kind="quiet"
            onClick={() => {
              setBefore(updates[0]?.number ?? before);
            }}
          >
            {t('older')}
          </Button>
        )}
        {linesOf(view, [], me.id, 0).map((line) => (
          <PlaceLine key={line.key} line={line} number={number} />
        ))}
        <Button
          kind="quiet"
          onClick={() => {
            if (reachesEnd) onEnd();
            else setBefore(before + pageSize);
          }}
        >
          {t(reachesEnd ? 'toEnd' : 'find.later')}
        </Button>
      </div>
    </div>
  );
}

function PlaceLine({ line, number }: { line: Line; number: number }) {
  switch (line.type) {
    case 'day':
      return (
        <p className="divider">
          <Moment at={line.at} time="never" />
        </p>
      );
    case 'notice':
      return <NoticeLine message={line.message} />;
    case 'message':
      return <PlaceMessage line={line} found={line.message.number === number} />;
    default:
      return null;
  }
}

function PlaceMessage({ line, found }: { line: Line & { type: 'message' }; found: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const { message } = line;
  useEffect(() => {
    if (found) place.current?.scrollIntoView({ block: 'center' });
  }, [found]);
  return (
    <div ref={place} className={found ? 'is-found' : undefined} aria-current={found ? 'true' : undefined}>
      <MessageBubble
        author={message.by.name}
        role={message.by.role}
        at={message.at}
        mine={line.mine}
        text={message.recalled ? null : message.posted.text}
        quote={line.quote}
        edited={message.edited}
        staffOnly={message.posted.kind === 'note'}
      />
    </div>
  );
}
