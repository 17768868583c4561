import { useTranslation } from '@/ui/translation';
import { RoleBadge } from '@/ui/marks';
import { type Callable, callable, callingWord, useRoomPeople } from './room-people';

interface CallPickerProps {
  room: string;
  me: string;
  text: string;
  onPick: (picked: Callable) => void;
}

/** Opens while an @ is being written and offers whom it may mean. */
export function CallPicker({ room, me, text, onPick }: CallPickerProps) {
  const { t } = useTranslation(['rooms', 'ui']);
  const word = callingWord(text);
  const people = useRoomPeople(room, word !== null);
  if (word === null) return null;
  const offered = callable(word, people, (role) => t(`ui:role.${role}`), me);
  if (offered.length === 0) return null;
  return (
    <ul className="call-picker" aria-label={t('call')}>
      {offered.map((each) => (
        <li key={each.mention.person ?? each.role}>
          <button
            type="button"
            onClick={() => {
              onPick(each);
            }}
          >
            <b>@{each.name}</b>
            {each.mention.person ? (
              <RoleBadge role={each.role} line />
            ) : (
              <span className="t3">{t('callAll')}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
