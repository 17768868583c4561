import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { codeOf, get } from '@/contract/http';
import type { CaseRow, SectionKey, TriageList } from '@/contract/triage';
import { countsIn, type Filters, held, isFiltered, noFilters, sifted } from './state';

/** As many as a page of the server holds; a queue of so many is filtered here, within one frame. */
const wholeQueue = 2000;

export interface QueueState {
  rows: readonly CaseRow[];
  /** Cases that the reader has signed a decision on and can still take back, whatever is filtered. */
  signed: readonly CaseRow[];
  /** The programmes in the queue, to filter by. */
  all: readonly CaseRow[];
  /** New rows that are not drawn yet. */
  waiting: number;
  counts: Partial<Record<SectionKey, number>>;
  hidden: number;
  doneToday: number;
  handedOver: readonly CaseRow[];
  loading: boolean;
  error: string | null;
  more: boolean;
  showWaiting: () => void;
  loadMore: () => void;
  retry: () => void;
}

function useList(filters: Filters, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['triage', 'list', filters],
    initialPageParam: 1,
    enabled,
    queryFn: ({ pageParam, signal }) =>
      get<TriageList>('/triage', { ...filters, page: pageParam, size: wholeQueue }, signal),
    getNextPageParam: (last, pages) =>
      pages.reduce((sum, page) => sum + page.items.length, 0) < last.total && last.items.length > 0
        ? pages.length + 1
        : undefined,
  });
}

export function useQueue(filters: Filters, me: string): QueueState {
  const whole = useList(noFilters, true);
  // Only a queue that is too long to be here as a whole is filtered by the server.
  const byServer = whole.hasNextPage && isFiltered(filters);
  const part = useList(byServer ? filters : noFilters, byServer);
  const query = byServer ? part : whole;
  const all = useMemo(() => rowsOf(query.data), [query.data]);
  const rows = useMemo(() => (byServer ? all : sifted(all, filters, me)), [byServer, all, filters, me]);
  // What is filtered here stood in the list before; only what the server sends anew can be new.
  const sent = JSON.stringify([byServer ? filters : null, query.data?.pages.length ?? 0]);
  const { view, showWaiting } = useHeld(rows, all, sent);
  const newest = query.data?.pages[0];
  return {
    ...view,
    all,
    signed: useMemo(() => signedBy(me, all), [me, all]),
    counts: byServer || !isFiltered(filters) ? countsOf(newest) : countsIn(rows),
    hidden: byServer ? (newest?.hidden ?? 0) : all.length - rows.length,
    doneToday: newest?.doneToday ?? 0,
    handedOver: newest?.handedOver ?? [],
    loading: query.isPending,
    error: query.isError ? codeOf(query.error) : null,
    more: query.hasNextPage,
    showWaiting,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}

function signedBy(me: string, rows: readonly CaseRow[]): CaseRow[] {
  return rows
    .filter((row) => row.held && row.owner?.id === me)
    .sort((one, other) => (one.held?.until ?? '').localeCompare(other.held?.until ?? ''));
}

/** Keeps new rows back until they are asked for; what another filter or page brings may be drawn at once. */
function useHeld(rows: readonly CaseRow[], all: readonly CaseRow[], showing: string) {
  const [shown, setShown] = useState<{ of: string; ids: ReadonlySet<string> } | null>(null);
  const draw = () => {
    setShown({ of: showing, ids: new Set(all.map((row) => row.id)) });
  };
  // Where nothing is drawn yet, nothing can move under the reader's hand.
  const empty = shown?.ids.size === 0 && all.length > 0;
  if (all.length > 0 && (shown?.of !== showing || empty)) draw();
  return { view: held(rows, shown?.of === showing ? shown.ids : null), showWaiting: draw };
}

function countsOf(list: TriageList | undefined): Partial<Record<SectionKey, number>> {
  return Object.fromEntries(list?.sections.map((section) => [section.key, section.count]) ?? []);
}

/** Rows move between pages while these are read: each is drawn once. */
function rowsOf(data: InfiniteData<TriageList> | undefined): CaseRow[] {
  const rows = new Map<string, CaseRow>();
  for (const page of data?.pages ?? []) for (const row of page.items) rows.set(row.id, row);
  return [...rows.values()];
}
