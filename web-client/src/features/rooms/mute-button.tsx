import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { send } from '@/contract/http';
import type { RoomSummary } from '@/contract/rooms';
import { roomsQuery } from '@/contract/rooms-query';
import { IconButton } from '@/ui/button';

/** A muted room keeps its messages and does not call; emergencies come by other ways. */
export function MuteButton({ room }: { room: RoomSummary }) {
  const { t } = useTranslation('rooms');
  const client = useQueryClient();
  const rooms = useQuery({ ...roomsQuery, select: (all) => all.find((each) => each.id === room.id)?.muted });
  const muted = rooms.data ?? room.muted;
  return (
    <IconButton
      icon={muted ? IconBellOff : IconBell}
      label={t(muted ? 'mute.off' : 'mute.on')}
      aria-pressed={muted}
      className="push"
      onClick={() => {
        void send('PUT', `/rooms/${room.id}/mute`, { muted: !muted }).then(() =>
          client.invalidateQueries({ queryKey: roomsQuery.queryKey }),
        );
      }}
    />
  );
}
