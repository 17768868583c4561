import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeOf, get } from '@/contract/http';
import type { CaseRow, SectionKey, TriageList } from '@/contract/triage';
import { type Filters, held } from './state';

export interface QueueState {
  rows: CaseRow[];
  /** New rows that are not drawn yet. */
  waiting: number;
  counts: Partial<Record<SectionKey, number>>;
  total: number;
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

export function useQueue(filters: Filters): QueueState {
  const query = useInfiniteQuery({
    queryKey: ['triage', 'list', filters],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => get<TriageList>('/triage', { ...filters, page: pageParam }, signal),
    getNextPageParam: (last, pages) =>
      pages.reduce((sum, page) => sum + page.items.length, 0) < last.total && last.items.length > 0
        ? pages.length + 1
        : undefined,
  });
  const rows = rowsOf(query.data);
  const pages = query.data?.pages.length ?? 0;
  const showing = JSON.stringify([filters, pages]);
  const [shown, setShown] = useState<{ of: string; ids: ReadonlySet<string> } | null>(null);
  // Where nothing is drawn yet, nothing can move under the reader's hand.
  const empty = shown?.ids.size === 0 && rows.length > 0;
  if (query.data && (shown?.of !== showing || empty)) {
    // Another filter or another page was asked for: all of it may be drawn.
    setShown({ of: showing, ids: new Set(rows.map((row) => row.id)) });
  }
  const view = held(rows, shown?.of === showing ? shown.ids : null);
  const newest = query.data?.pages[0];
  return {
    ...view,
    counts: Object.fromEntries(newest?.sections.map((section) => [section.key, section.count]) ?? []),
    total: newest?.total ?? 0,
    hidden: newest?.hidden ?? 0,
    doneToday: newest?.doneToday ?? 0,
    handedOver: newest?.handedOver ?? [],
    loading: query.isPending,
    error: query.isError ? codeOf(query.error) : null,
    more: query.hasNextPage,
    showWaiting: () => {
      setShown({ of: showing, ids: new Set(rows.map((row) => row.id)) });
    },
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}

/** Rows move between pages while these are read: each is drawn once. */
function rowsOf(data: InfiniteData<TriageList> | undefined): CaseRow[] {
  const rows = new Map<string, CaseRow>();
  for (const page of data?.pages ?? []) for (const row of page.items) rows.set(row.id, row);
  return [...rows.values()];
}
