import { useSyncExternalStore } from 'react';
import { useTranslation } from './translation';
import { type Language, useSettings } from './settings';
import { clockTime, dayAndMonth, dayName, exactTime, spanOf } from './time';

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

/** Whether the time of day is told: near today by itself, for appointments always, for mere dates never. */
export type TimeOfDay = 'near' | 'always' | 'never';

/** Words for a moment: 今天 14:05, 昨天 08:00, 11 月 3 日. */
export function useMomentWords(): (at: Date, time?: TimeOfDay) => string {
  const { t } = useTranslation('ui');
  const { language } = useSettings();
  const now = useNow();
  return (at, time = 'near') => {
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

export function Moment({ at, time = 'near' }: { at: string | Date; time?: TimeOfDay }) {
  const words = useMomentWords();
  const { language } = useSettings();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={exactTime(date, language)} className="nowrap">
      {words(date, time)}
    </time>
  );
}

/** The time of day alone, as under a message; the whole date is in its title. */
export function HourMinute({ at }: { at: string }) {
  const { language }: { language: Language } = useSettings();
  const date = new Date(at);
  return (
    <time dateTime={at} title={exactTime(date, language)}>
      {clockTime(date)}
    </time>
  );
}
