import { keep, kept, keptNames, orKept } from '@/live/vault';
import type { CallList, CallPart, CallView } from './calls';
import { get } from './http';

const lists = 'calls.list.';
const opened = 'calls.one.';

interface Look {
  part: CallPart;
  group: string;
  size: number;
}

/** The people of one part; of all groups together they are kept, to be called where there is no net. */
export function callListQuery({ part, group, size }: Look) {
  return {
    queryKey: ['calls', 'list', { part, group, size }],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const ask = () => get<CallList>('/calls', { part, group, size }, signal);
      if (group !== '') return ask();
      const list = await orKept(lists + part, ask);
      forgetUnlisted();
      return list;
    },
  };
}

/** Whoever was opened can be opened again without a net while the list still has them. */
export function callQuery(id: string) {
  return {
    queryKey: ['calls', 'one', id],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      orKept(opened + id, () => get<CallView>(`/calls/${id}`, { purpose: 'call' }, signal)),
  };
}

function forgetUnlisted(): void {
  const listed = new Set(
    keptNames(lists).flatMap((name) => (kept(name) as CallList).items.map((each) => opened + each.id)),
  );
  for (const name of keptNames(opened)) if (!listed.has(name)) keep(name, undefined);
}
