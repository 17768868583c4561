import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type Ref,
  startTransition,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '@/ui/translation';
import type { CaseRow, SectionKey } from '@/contract/triage';
import { type TextStep, useSettings } from '@/ui/settings';
import { QueueRow } from './queue-row';
import type { QueueLine } from './state';

export interface QueueReach {
  /** Brings a row into sight, whether it is drawn or not, and gives it the focus. */
  focus: (id: string) => void;
}

interface QueueListProps {
  lines: readonly QueueLine[];
  doneToday: number;
  chosen: string | undefined;
  onOpen: (row: CaseRow) => void;
  reach: Ref<QueueReach>;
  /** What stands above the first section and scrolls with it. */
  above: ReactNode;
  below: ReactNode;
}

/** Rows that are drawn with the letter that brings them; what comes below follows at once, but behind it. */
const drawnFirst = 8;

/** Fixed heights by the reader's text size: nothing is measured, so a filter costs the same on any length. */
const heights: Record<TextStep, { head: number; row: number }> = {
  m: { head: 38, row: 59 },
  l: { head: 42, row: 66 },
  xl: { head: 46, row: 74 },
};

/** Draws what is in sight of a queue of any length; the head of the section that is read stays on top. */
export function QueueList({ lines, doneToday, chosen, onOpen, reach, above, below }: QueueListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const headAt = useRef(0);
  const { text } = useSettings();
  const { head, row } = heights[text];
  // The same one while the lines are: another one has all of them counted anew.
  const keyOf = useCallback((index: number) => lines[index]?.head ?? lines[index]?.row.id ?? index, [lines]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the list is drawn anew with each of its own changes
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.head ? head : row),
    getItemKey: keyOf,
    overscan: 4,
    rangeExtractor: (range: Range) => {
      headAt.current = lines.findLastIndex((line, index) => index <= range.startIndex && line.head);
      return [...new Set([headAt.current, ...defaultRangeExtractor(range)])];
    },
  });
  useImperativeHandle(
    reach,
    () => ({
      focus: (id) => {
        const index = lines.findIndex((line) => line.row?.id === id);
        if (index < 0) return;
        list.scrollToIndex(index, { align: 'auto' });
        // The row may be drawn only after the list has moved.
        requestAnimationFrame(() => document.getElementById(`case-${id}`)?.focus());
      },
    }),
    [lines, list],
  );
  const last = (list.range?.startIndex ?? 0) + drawnFirst;
  return (
    <div className="queue-scroll" ref={scroller}>
      {above}
      <div className="queue-lines" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const stays = item.index === headAt.current;
          return (
            <div
              key={item.key}
              className={stays ? 'queue-line is-top' : 'queue-line'}
              style={{
                height: item.size,
                ...(stays ? {} : { transform: `translateY(${item.start}px)` }),
              }}
            >
              {line.row ? (
                <Behind now={item.index <= last || list.isScrolling}>
                  <QueueRow row={line.row} chosen={line.row.id === chosen} onOpen={onOpen} />
                </Behind>
              ) : (
                <Head name={line.head} count={line.count} doneToday={doneToday} />
              )}
            </div>
          );
        })}
      </div>
      {below}
    </div>
  );
}

/** Drawn now or once what is drawn now is done; from then on it stays. */
function Behind({ now, children }: { now: boolean; children: ReactNode }) {
  const [drawn, setDrawn] = useState(now);
  useEffect(() => {
    startTransition(() => {
      setDrawn(true);
    });
  }, []);
  return drawn || now ? children : null;
}

function Head({ name, count, doneToday }: { name: SectionKey; count: number; doneToday: number }) {
  const { t } = useTranslation('triage');
  return (
    <h2 className={name === 'emergency' && count > 0 ? 'sec is-far' : 'sec'}>
      {t(`section.${name}`)}
      <span className="n">{count}</span>
      {name === 'emergency' && <span className="n push">{t('doneToday', { count: doneToday })}</span>}
    </h2>
  );
}
