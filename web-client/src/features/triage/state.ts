import type { LoopStep } from '@/ui/loop';
import type { CaseRow, CaseState, CaseStep, CaseView, SectionKey } from '@/contract/triage';
import type { ReferralState } from '@/contract/referrals';

export const sectionOrder: readonly SectionKey[] = ['emergency', 'overdue', 'urgent', 'soon', 'routine'];

export interface Filters {
  search: string;
  owner: '' | 'me' | 'none';
  programme: string;
}

export const noFilters: Filters = { search: '', owner: '', programme: '' };

/** How many filters are on, the search not counted. */
export function filtersOn(filters: Filters): number {
  return (filters.owner === '' ? 0 : 1) + (filters.programme === '' ? 0 : 1);
}

export function isFiltered(filters: Filters): boolean {
  return filtersOn(filters) > 0 || filters.search.trim() !== '';
}

const screening = 'screening.';

/** The programme of a screening's case; the server tells it from the reason in the same way. */
export function programmeOf(row: Pick<CaseRow, 'reason'>): string {
  return row.reason.code.startsWith(screening) ? row.reason.code.slice(screening.length) : '';
}

/** What the filters leave of a queue that is here as a whole; the same rules as the server's. */
export function sifted(rows: readonly CaseRow[], filters: Filters, me: string): readonly CaseRow[] {
  const search = filters.search.trim().toLowerCase();
  if (!isFiltered(filters)) return rows;
  return rows.filter(
    (row) =>
      (filters.programme === '' || programmeOf(row) === filters.programme) &&
      isOwnedAs(row, filters.owner, me) &&
      (search === '' || row.name.toLowerCase().includes(search) || (row.phoneTail ?? '').includes(search)),
  );
}

function isOwnedAs(row: CaseRow, owner: Filters['owner'], me: string): boolean {
  if (owner === '') return true;
  if (owner === 'none') return !row.owner;
  return row.owner?.id === me || (row.overdue && (row.hadBy?.id === me || row.deputy?.id === me));
}

/** One line of the drawn list: the head of a section, or a case. */
export type QueueLine =
  | { head: SectionKey; count: number; row?: undefined }
  | { row: CaseRow; head?: undefined; count?: undefined };

/** All sections in their fixed order, the empty ones too: where nothing is red must be seen as well. */
export function linesOf(rows: readonly CaseRow[], counts: Partial<Record<SectionKey, number>>): QueueLine[] {
  const bySection = new Map<SectionKey, CaseRow[]>(sectionOrder.map((key) => [key, []]));
  for (const row of rows) bySection.get(sectionOf(row))?.push(row);
  return sectionOrder.flatMap((key) => [
    { head: key, count: counts[key] ?? 0 },
    ...(bySection.get(key) ?? []).map((row) => ({ row })),
  ]);
}

/** How many of each section a filter leaves: what stands above the rows agrees with them. */
export function countsIn(rows: readonly CaseRow[]): Partial<Record<SectionKey, number>> {
  const counts: Partial<Record<SectionKey, number>> = {};
  for (const row of rows) counts[sectionOf(row)] = (counts[sectionOf(row)] ?? 0) + 1;
  return counts;
}

/** What keeps rows out of the list, to be named beside how many they are. */
export function hiddenBy(filters: Filters): 'hidden' | 'hiddenBySearch' | 'hiddenByBoth' {
  if (filters.search.trim() === '') return 'hidden';
  return filtersOn(filters) > 0 ? 'hiddenByBoth' : 'hiddenBySearch';
}

const decisions = ['advised', 'recalled', 'referred', 'escalated', 'dismissed'];
const ofDecisions = ['signed', 'takenBack.byGp', 'takenBack.newEvidence', ...decisions];

/** Whether the last decision was taken back, by its GP or because something more urgent came. */
export function lastTakenBack(history: readonly CaseStep[]): 'byGp' | 'newEvidence' | null {
  const last = history.findLast((step) => ofDecisions.includes(step.what))?.what;
  if (last === 'takenBack.newEvidence') return 'newEvidence';
  return last === 'takenBack.byGp' ? 'byGp' : null;
}

/** The last decision that took effect. */
export function decided(history: readonly CaseStep[]): CaseStep | undefined {
  return history.findLast((step) => decisions.includes(step.what));
}

export function sectionOf(row: CaseRow): SectionKey {
  if (row.section) return row.section;
  if (row.urgency === 'emergency') return 'emergency';
  return row.overdue ? 'overdue' : row.urgency;
}

const hour = 3_600_000;
const usualTime: Record<CaseRow['urgency'], number> = {
  emergency: hour / 30,
  urgent: 24 * hour,
  soon: 14 * 24 * hour,
  routine: 90 * 24 * hour,
};

/** From when the clock runs: a case that was raised, or returned, has not been running since it was opened. */
export function clockStart(row: Pick<CaseRow, 'openedAt' | 'dueAt' | 'urgency'>): string {
  if (!row.dueAt) return row.openedAt;
  const latest = new Date(row.dueAt).getTime() - usualTime[row.urgency];
  return latest > new Date(row.openedAt).getTime() ? new Date(latest).toISOString() : row.openedAt;
}

/**
 * What of the newest list may be drawn now. New rows wait until they are asked for, because a list that jumps
 * under the pointer makes people open the wrong patient; an emergency never waits.
 */
export function held(
  latest: readonly CaseRow[],
  shown: ReadonlySet<string> | null,
): { rows: CaseRow[]; waiting: number } {
  if (shown === null) return { rows: [...latest], waiting: 0 };
  const rows = latest.filter((row) => shown.has(row.id) || row.urgency === 'emergency');
  return { rows, waiting: latest.length - rows.length };
}

/** What an overdue case says to one of the two whom its handover concerns. */
export function handover(row: CaseRow, me: string): 'went' | 'alone' | 'stays' | 'came' | 'cameFree' {
  if (row.deputy?.id === me) {
    if (row.hadBy?.id === me) return 'stays';
    return row.hadBy ? 'came' : 'cameFree';
  }
  return row.deputy ? 'went' : 'alone';
}

/** The row that J or K leads to, from the one that has the focus or is open. */
export function neighbour(rows: readonly CaseRow[], from: string | null, step: 1 | -1): CaseRow | undefined {
  const at = rows.findIndex((row) => row.id === from);
  if (at < 0) return step === 1 ? rows[0] : rows.at(-1);
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
}

const afterReferral: Partial<Record<ReferralState, LoopStep>> = {
  accepted: 'seen',
  seen: 'result',
  resultReturned: 'next',
};

export function loopStep(state: CaseState, referral: ReferralState | undefined): LoopStep {
  if (state === 'recalled') return 'next';
  if (state !== 'referred') return 'decision';
  return (referral && afterReferral[referral]) ?? 'slot';
}

/** The rule itself says best what to do; where something else made the case more urgent, that comes first. */
export function ruleLeads(view: { row: Pick<CaseRow, 'urgency'>; rule?: CaseView['rule'] }): boolean {
  return view.rule?.urgency === view.row.urgency;
}
