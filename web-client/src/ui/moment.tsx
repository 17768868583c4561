import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from './translation';
import { useSettings } from './settings';
import { clockTime, dayAndMonth, dayName, exactDay, exactTime, momentOf, spanOf } from './time';

interface Ticker {
  subscribe: (tell: () => void) => () => void;
  last: () => number;
}

/** One timer for everything on the page that goes by it; it rests while nothing does. */
function ticker(every: number): Ticker {
  const listeners = new Set<() => void>();
  let tick = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    last: () => tick,
    subscribe: (tell) => {
      listeners.add(tell);
      // Not on each first look: whoever has just asked would be drawn twice for nothing.
      if (timer === undefined && Date.now() - tick > every) tick = Date.now();
      timer ??= setInterval(() => {
        tick = Date.now();
        listeners.forEach((each) => {
          each();
        });
      }, every);
      return () => {
        listeners.delete(tell);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

const calm = ticker(15_000);
const seconds = ticker(1000);

/** One clock for the whole page, so that all lines shorten together. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(calm.subscribe, calm.last));
}

/** The same to the second, in milliseconds, for what is counted down. */
export function useSecond(): number {
  return useSyncExternalStore(seconds.subscribe, seconds.last);
}

/** Whether the time of day is told: near today by itself, for appointments always, for mere dates never; or nothing else. */
export type TimeOfDay = 'near' | 'always' | 'never' | 'only';

/** Words for a moment: 今天 14:05, 昨天 08:00, 11 月 3 日. */
export function useMomentWords(): (at: Date, time?: TimeOfDay) => string {
  const { t } = useTranslation('ui');
  const { language } = useSettings();
  const now = useNow();
  return (at, time = 'near') => {
    if (time === 'only') return clockTime(at);
    const name = dayName(at, now);
    const date = name ? t(`day.${name}`) : dayAndMonth(at, now, language);
    return time === 'always' || (time === 'near' && name !== null) ? `${date} ${clockTime(at)}` : date;
  };
}

/** Words for a length of time: 42 分, 1 小时 20 分, 9 天. */
export function useSpanWords(): (ms: number) => string {
  const { t } = useTranslation('ui');
  return (ms) => {
    const span = spanOf(ms);
    return t(`span.${span.unit}`, { count: span.count, rest: span.rest });
  };
}

interface MomentProps {
  /** A date without a time is that day wherever the reader is. */
  at: string | Date;
  time?: TimeOfDay | undefined;
  /** Other words for it. */
  children?: ReactNode;
}

/** The only way in which a moment is shown: in few words, and exactly for whoever points at it. */
export function Moment({ at, time, children }: MomentProps) {
  const words = useMomentWords();
  const { language } = useSettings();
  const date = momentOf(at);
  const whole = typeof at === 'string' && at.length === 10 ? exactDay : exactTime;
  return (
    <time
      dateTime={typeof at === 'string' ? at : at.toISOString()}
      title={whole(date, language)}
      className="nowrap"
    >
      {children ?? words(date, time)}
    </time>
  );
}

/** What stands for the moment in a sentence that has one in it. */
export const here = '\u0001';

/** A sentence with a moment in it. */
export function Told({ words, ...moment }: MomentProps & { words: string }) {
  const [before, after] = words.split(here);
  return (
    <>
      {before}
      <Moment {...moment} />
      {after}
    </>
  );
}
