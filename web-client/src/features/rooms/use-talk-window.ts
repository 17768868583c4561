import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useIsShown } from '@/ui/shown';
import type { Line } from './state';

type Keyed = Pick<Line, 'key' | 'type'>;

interface TalkWindow {
  box: RefObject<HTMLDivElement | null>;
  /** The first line to draw. */
  start: number;
  /** Whether the reader has left the end of the talk. */
  away: boolean;
  /** What stands at the top: the rule of a day and the way to older words take room as well. */
  head: string;
  onScroll: () => void;
  toEnd: () => void;
}

/** Lines that are drawn at least; some screens full, so that nobody who reads back sees an edge. */
export const drawnAtOnce = 40;
/** Lines that about fill a screen: what is drawn first, so that a room is there at once. */
export const drawnFirst = 12;
// The beginning moves on by so many lines at once: taking one away for each that comes would lay out the talk twice.
const step = 20;
// Room above the place where somebody reads, into which the words can be held when the top changes.
const drawnAbove = 30;
const nearEnd = 80;

/** Where to begin: at the end of the talk, or at the line to which somebody has read back. */
export function startOf(lines: readonly Keyed[], from: string | null, drawn = drawnAtOnce): number {
  const end = Math.max(0, lines.length - drawn);
  const read = from === null ? -1 : lines.findIndex((line) => line.key === from);
  if (read < 0) return drawn < drawnAtOnce ? end : end - (end % step);
  let start = Math.max(0, read - drawnAbove);
  while (isRule(lines[start - 1])) start--;
  return start;
}

/** What stays where it is when older words come before it: a message, and no rule between days. */
export function placeAt(lines: readonly Keyed[], start: number): string | null {
  return lines.slice(start).find((line) => !isRule(line))?.key ?? null;
}

function isRule(line: Keyed | undefined): boolean {
  return line?.type === 'day' || line?.type === 'new';
}

/**
 * Draws the end of a long talk, and before it as much as somebody reading back has come to. The end is followed while it
 * is in sight; whoever reads back is left in peace (HeldPlace keeps the words from moving).
 */
export function useTalkWindow(lines: readonly Keyed[], more: boolean): TalkWindow {
  const box = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<string | null>(null);
  const away = from !== null;
  const start = startOf(lines, from, useIsShown() ? drawnAtOnce : drawnFirst);
  const head = `${lines[start]?.key} ${start === 0 && more}`;
  const last = lines.at(-1)?.key;

  useLayoutEffect(() => {
    if (box.current && !away) box.current.scrollTop = box.current.scrollHeight;
  }, [head, last, away]);

  return {
    box,
    start,
    away,
    head,
    onScroll: () => {
      const element = box.current;
      if (!element) return;
      const below = element.scrollHeight - element.scrollTop - element.clientHeight;
      const reaches = element.scrollTop < element.clientHeight ? Math.max(0, start - drawnAtOnce) : start;
      setFrom(below > nearEnd ? placeAt(lines, reaches) : null);
    },
    toEnd: () => {
      setFrom(null);
    },
  };
}
