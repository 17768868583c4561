import type { Language } from './settings';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Span {
  unit: 'now' | 'minutes' | 'hours' | 'hoursMinutes' | 'days';
  count: number;
  rest: number;
}

/** The service writes all times alike; comparing them as words of a language would load its whole order of letters. */
export function oldestFirst(one: { at: string }, other: { at: string }): number {
  return one.at < other.at ? -1 : Number(one.at > other.at);
}

/** A length of time in the two largest units that matter to somebody who must act in it. */
export function spanOf(ms: number): Span {
  const length = Math.abs(ms);
  if (length < minute) return { unit: 'now', count: 0, rest: 0 };
  if (length < hour) return { unit: 'minutes', count: Math.floor(length / minute), rest: 0 };
  if (length < 2 * day) {
    const count = Math.floor(length / hour);
    const rest = Math.floor((length % hour) / minute);
    return rest > 0 && count < 6 ? { unit: 'hoursMinutes', count, rest } : { unit: 'hours', count, rest: 0 };
  }
  return { unit: 'days', count: Math.floor(length / day), rest: 0 };
}

export type DayName = 'today' | 'yesterday' | 'tomorrow' | null;

export function dayName(at: Date, now: Date): DayName {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  return days === 0 ? 'today' : days === -1 ? 'yesterday' : days === 1 ? 'tomorrow' : null;
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

export function dayAndMonth(at: Date, now: Date, language: Language): string {
  const sameYear = at.getFullYear() === now.getFullYear();
  if (language === 'zh-CN') {
    const date = `${at.getMonth() + 1} 月 ${at.getDate()} 日`;
    return sameYear ? date : `${at.getFullYear()} 年 ${date}`;
  }
  return at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** A date without a time is that day wherever the reader is. */
export function momentOf(at: string | Date): Date {
  return new Date(typeof at === 'string' && at.length === 10 ? `${at}T12:00` : at);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The whole date and time, for a title or a print-out. It stands on each line of a talk; making a format of the browser's
 * for it would cost a first page more than drawing all of them.
 */
export function exactTime(at: Date, language: Language): string {
  return `${exactDay(at, language)}${language === 'zh-CN' ? '' : ','} ${clockSeconds(at)}`;
}

export function exactDay(at: Date, language: Language): string {
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
  return language === 'zh-CN' ? `${year}年${month + 1}月${day}日` : `${day} ${months[month]} ${year}`;
}

export function clockSeconds(at: Date): string {
  return `${clockTime(at)}:${String(at.getSeconds()).padStart(2, '0')}`;
}

export type ClockState = 'normal' | 'short' | 'over';

export interface ClockReading {
  state: ClockState;
  /** Share of the whole time that is left, 0 to 1. */
  left: number;
  ms: number;
}

export function readClock(from: Date, due: Date, now: Date): ClockReading {
  const ms = due.getTime() - now.getTime();
  if (ms < 0) return { state: 'over', left: 0, ms };
  const whole = Math.max(due.getTime() - from.getTime(), 1);
  const left = Math.min(ms / whole, 1);
  return { state: left < 0.25 ? 'short' : 'normal', left, ms };
}
