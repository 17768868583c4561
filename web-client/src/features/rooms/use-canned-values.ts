import type { CannedValues } from '@/contract/canned-replies';
import type { RoomSummary } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import { useBilingual } from '@/ui/bilingual';
import { useSettings } from '@/ui/settings';
import { dayAndMonth } from '@/ui/time';

/** What canned replies are filled in with in this room; nothing for patients. */
export function useCannedValues(room: RoomSummary | null, me: SessionUser): CannedValues | undefined {
  const words = useBilingual();
  const { language } = useSettings();
  if (me.role === 'patient' || room === null) return undefined;
  const title = words(room.title);
  const today = new Date();
  return {
    patient: room.kind === 'consult' ? title : '',
    me: me.name,
    group: words(me.groups.find(({ id }) => id === room.groupId)?.name) || title,
    // Never “today”: it is read on another day.
    date: dayAndMonth(today, today, language),
  };
}
