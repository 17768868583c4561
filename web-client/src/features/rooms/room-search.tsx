import './search.css';
import { IconChevronLeft, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { RoomSummary } from '@/contract/rooms';
import { longestQuestion } from '@/contract/search';
import type { SessionUser } from '@/contract/session';
import { useBilingual } from '@/ui/bilingual';
import { IconButton } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { FoundMessages } from './found-messages';
import { FoundPlace } from './found-place';
import { placeIn } from './state';

interface RoomSearchProps {
  id: string;
  /** What stands behind the # of the address: a message, or that somebody wants to look for one. */
  hash: string;
  me: SessionUser;
  rooms: readonly RoomSummary[];
}

/** One room while somebody looks for something in it. */
export function RoomSearch({ id, hash, me, rooms }: RoomSearchProps) {
  const { t } = useTranslation('rooms');
  const title = useBilingual();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const number = placeIn(hash);
  const room = rooms.find((each) => each.id === id);
  const back = () => void navigate({ to: '/rooms/$id', params: { id } });
  return (
    <article className="talk-page" data-density="care">
      <header className="bar talk-head">
        <IconButton icon={IconChevronLeft} label={t('find.back')} onClick={back} />
        <div className="talk-title">
          <h1>{title(room?.title)}</h1>
        </div>
      </header>
      <div className="queue-tools">
        <TextField
          label={t('find.inRoom')}
          hideLabel
          placeholder={t('find.inRoom')}
          type="search"
          autoFocus={number === null}
          maxLength={longestQuestion}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            if (number !== null)
              void navigate({ to: '/rooms/$id', params: { id }, hash: 'find', replace: true });
          }}
          end={<IconSearch className="i t3" aria-hidden="true" />}
        />
      </div>
      {number === null ? (
        <div className="found-list">
          <FoundMessages words={words} rooms={rooms} room={id} />
        </div>
      ) : (
        <FoundPlace key={number} room={id} number={number} me={me} onEnd={back} />
      )}
    </article>
  );
}
