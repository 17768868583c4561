import { IconPinned } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Message } from '@/live/message';
import type { RoomState, RoomStore } from '@/live/room-store';
import { Button } from '@/ui/button';
import { RoleBadge } from '@/ui/marks';
import { Markup } from '@/ui/markup';
import { Moment } from '@/ui/moment';
import { saidWords } from '@/ui/said-words';
import { ErrorNote } from '@/ui/states';
import { Attached } from './attached';

interface PinnedProps {
  store: RoomStore;
  announcement: RoomState['announcement'];
  pins: RoomState['pins'];
  me: string;
}

/** What stands above the talk: an announcement until its reader says that it is understood, and the pinned messages. */
export const Pinned = memo(function Pinned({ store, announcement, pins, me }: PinnedProps) {
  return (
    <>
      {announcement && announcement.by.id !== me && <Announcement store={store} message={announcement} />}
      {pins.length > 0 && <Pins room={store.id} pins={pins} />}
    </>
  );
});

function Announcement({ store, message }: { store: RoomStore; message: Message }) {
  const { t } = useTranslation('rooms');
  const command = useCommand();
  return (
    <section className="pin" aria-label={t('announcement')}>
      <div>
        <p className="row xs">
          <RoleBadge role={message.by.role} />
          <b>{message.by.name}</b>
          <span className="t3">
            <Moment at={message.at} />
          </span>
        </p>
        <div className="b said">
          <Markup text={message.posted.text} />
        </div>
        {message.posted.attachment && <Attached room={store.id} file={message.posted.attachment} />}
        {command.error && <ErrorNote code={command.error} />}
      </div>
      <Button
        kind="main"
        disabled={command.busy}
        onClick={() => {
          void command.run(`/rooms/${store.id}/messages/${message.number}/acknowledge`).then((reply) => {
            if (reply !== null) store.acknowledged();
          });
        }}
      >
        {t('gotIt')}
      </Button>
    </section>
  );
}

function Pins({ room, pins }: { room: string; pins: readonly Message[] }) {
  const { t } = useTranslation('rooms');
  const [newest] = pins;
  if (!newest) return null;
  return (
    <details className="pins">
      <summary>
        <IconPinned className="i i-s" aria-hidden="true" />
        <span className="pins-first">{saidWords(newest.posted)}</span>
        {pins.length > 1 && <span className="n">{pins.length}</span>}
        <span className="only-read">{t('acts.pinned')}</span>
      </summary>
      <ul>
        {pins.map((pin) => (
          <li key={pin.number}>
            <div className="said">
              <Markup text={pin.posted.text} />
            </div>
            {pin.posted.attachment && <Attached room={room} file={pin.posted.attachment} />}
            <p className="xs t3">
              {pin.by.name} <Moment at={pin.at} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
