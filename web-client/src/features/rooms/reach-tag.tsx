import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { get } from '@/contract/http';
import type { Reach } from '@/contract/rooms';

const lookAgain = 15_000;

/** How many of the group's patients have said that they understood an announcement; staff only. */
export function ReachTag({ room, number }: { room: string; number: number }) {
  const { t } = useTranslation('rooms');
  const reach = useQuery({
    queryKey: ['rooms', 'reach', room],
    queryFn: ({ signal }) => get<Reach[]>(`/rooms/${room}/announcements`, {}, signal),
    // Others say that they understood without a word in the room.
    refetchInterval: lookAgain,
  });
  const found = reach.data?.find((each) => each.update.number === number);
  if (!found) return null;
  return <span className="tag">{t('reach', { read: found.acknowledged, all: found.patients })}</span>;
}
