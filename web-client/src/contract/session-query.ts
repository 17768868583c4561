import { queryOptions, useQuery } from '@tanstack/react-query';
import { orKept } from '@/live/vault';
import { get } from './http';
import type { Session, SessionUser } from './session';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => orKept('session', () => get<Session>('/session', {}, signal)),
  staleTime: 5 * 60_000,
});

/** The signed-in person. Pages behind the sign-in always have one. */
export function useMe(): SessionUser | null {
  return useQuery(sessionQuery).data?.user ?? null;
}
