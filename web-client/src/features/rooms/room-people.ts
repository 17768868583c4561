import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { get } from '@/contract/http';
import type { Mention, RoomPerson } from '@/contract/rooms';
import type { Role } from '@/contract/values';

const fresh = 5 * 60_000;

/** Everybody who reads a room; asked for only when somebody is called. */
export function useRoomPeople(room: string, wanted: boolean): readonly RoomPerson[] {
  const people = useQuery({
    queryKey: ['room-people', room],
    queryFn: ({ signal }) => get<RoomPerson[]>(`/rooms/${room}/people`, {}, signal),
    enabled: wanted,
    staleTime: fresh,
  });
  return people.data ?? [];
}

/** The names that stand after an @ and really call somebody. */
export function useCalled(room: string, mentions: readonly Mention[]): string[] {
  const { t } = useTranslation('ui');
  const people = useRoomPeople(
    room,
    mentions.some((each) => typeof each.person === 'string'),
  );
  return mentions.map(({ person, role }) =>
    role ? t(`role.${role}`) : (people.find((each) => each.id === person)?.name ?? ''),
  );
}

export interface Callable {
  name: string;
  mention: Mention;
  role: Role;
}

const calledRoles: Role[] = ['gp', 'specialist', 'healthManager'];

/** Whom the word after the last @ may mean: roles of the team first, then people by name. */
export function callable(
  word: string,
  people: readonly RoomPerson[],
  roleName: (role: Role) => string,
  me: string,
): Callable[] {
  const roles = calledRoles
    .filter((role) => people.some((person) => person.role === role))
    .map((role) => ({ name: roleName(role), mention: { role }, role }));
  const persons = people
    .filter((person) => person.id !== me)
    .map(({ id, name, role }) => ({ name, mention: { person: id }, role }));
  const looked = word.toLowerCase();
  return [...roles, ...persons].filter(({ name }) => name.toLowerCase().includes(looked)).slice(0, 8);
}

/** The word being written after an @ at the end of the text; null when nobody is being called. */
export function callingWord(text: string): string | null {
  return /(?:^|[\s，。！？、])@([^\s@]{0,20})$/.exec(text)?.[1] ?? null;
}

/** Only calls whose name still stands in the text count. */
export function standing(text: string, called: readonly Callable[]): Mention[] {
  return called.filter(({ name }) => text.includes(`@${name}`)).map(({ mention }) => mention);
}
