import type { Measure, Share } from '@/contract/overview';

/** What part of the district is looked at; empty is all of it. */
export interface Scope {
  programme: string;
  team: string;
}

export const wholeDistrict: Scope = { programme: '', team: '' };

/** A share in per cent to one place; null where nothing is counted, which is not the same as none. */
export function percentOf(share: Share | null | undefined): number | null {
  return share && share.counted > 0 ? Math.round((share.hits / share.counted) * 1000) / 10 : null;
}

export type Direction = 'up' | 'down' | 'same';

export interface Change {
  direction: Direction;
  points: number;
  /** Whether it went the way that is wanted; overdue cases are wanted fewer. */
  isBetter: boolean;
}

/** Against the end of the last month, in percentage points as they are shown. */
export function changeOf(measure: Measure, now: Share, before: Share | null | undefined): Change | null {
  const [to, from] = [percentOf(now), percentOf(before)];
  if (to === null || from === null) return null;
  const points = Math.round(Math.abs(to - from) * 10) / 10;
  const direction: Direction = points === 0 ? 'same' : to > from ? 'up' : 'down';
  return { direction, points, isBetter: direction === (measure === 'overdue' ? 'down' : 'up') };
}

export interface Leak {
  /** The stage after which they stay behind. */
  after: number;
  lost: number;
}

/** Where most stay behind; null when nobody does. */
export function largestLeak(stages: readonly number[]): Leak | null {
  let found: Leak | null = null;
  for (let after = 0; after + 1 < stages.length; after++) {
    const lost = (stages[after] ?? 0) - (stages[after + 1] ?? 0);
    if (lost > (found?.lost ?? 0)) found = { after, lost };
  }
  return found;
}

/** Where the words at the ends of lines stand: at their line, but far enough from each other to be read. */
export function apart(ends: readonly number[], least: number): number[] {
  const placed: number[] = [];
  let free = -Infinity;
  for (const [line, end] of [...ends.entries()].sort(([, one], [, other]) => one - other)) {
    free = Math.max(end, free);
    placed[line] = free;
    free += least;
  }
  return placed;
}

/** An address that is itself the file. The mark at its beginning tells spreadsheets that the letters are Unicode. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const cell = (words: string) => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}\r\n`)}`;
}
