import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomView } from '@/live/apply';
import { Button } from '@/ui/button';
import { RoleBadge } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { acknowledgeAnnouncement, acknowledgedAnnouncement } from './keep';
import { pinned } from './state';

/** An announcement stays above the talk until its reader says that it is understood. */
export function Pinned({ room, view }: { room: string; view: RoomView }) {
  const { t } = useTranslation('rooms');
  const [acknowledged, setAcknowledged] = useState(() => acknowledgedAnnouncement(room));
  const message = pinned(view, acknowledged);
  if (!message) return null;
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
        <p className="b said">{message.posted.text}</p>
      </div>
      <Button
        kind="main"
        onClick={() => {
          acknowledgeAnnouncement(room, message.number);
          setAcknowledged(message.number);
        }}
      >
        {t('gotIt')}
      </Button>
    </section>
  );
}
