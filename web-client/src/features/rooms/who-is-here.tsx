import { useTranslation } from '@/ui/translation';
import type { RoomState } from '@/live/room-store';

/** Who is writing, or else which of the staff has the room open. Never of patients, unless the service allows it. */
export function WhoIsHere({ state, me }: { state: RoomState; me: string }) {
  const { t } = useTranslation('rooms');
  const names = (people: RoomState['here']) =>
    people
      .filter((each) => each.id !== me)
      .map((each) => each.name)
      .join('、');
  const typing = names(state.typing);
  const here = names(state.here);
  if (typing === '' && here === '') return null;
  return (
    <p className="here xs t3">
      {typing === '' ? t('here', { names: here }) : t('typing', { names: typing })}
    </p>
  );
}
