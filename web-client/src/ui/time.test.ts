import { describe, expect, it } from 'vitest';
import { dayAndMonth, dayName, exactTime, readClock, spanOf } from './time';

const noon = new Date(2026, 10, 22, 12, 0);
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

describe('times in words', () => {
  it('says how long in the units that matter', () => {
    expect(spanOf(42 * 60_000)).toEqual({ unit: 'minutes', count: 42, rest: 0 });
    expect(spanOf(80 * 60_000)).toEqual({ unit: 'hoursMinutes', count: 1, rest: 20 });
    expect(spanOf(9 * 3_600_000)).toEqual({ unit: 'hours', count: 9, rest: 0 });
    expect(spanOf(-12 * 86_400_000)).toEqual({ unit: 'days', count: 12, rest: 0 });
  });

  it('says the whole date and time where it is asked for', () => {
    expect(exactTime(new Date(2026, 2, 5, 8, 4, 9), 'zh-CN')).toBe('2026年3月5日 08:04:09');
    expect(exactTime(new Date(2026, 2, 5, 8, 4, 9), 'en')).toBe('5 March 2026, 08:04:09');
  });

  it('names today, yesterday and tomorrow', () => {
    expect(dayName(later(-11 * 60), noon)).toBe('today');
    expect(dayName(later(-13 * 60), noon)).toBe('yesterday');
    expect(dayName(later(13 * 60), noon)).toBe('tomorrow');
    expect(dayName(later(-60 * 60), noon)).toBeNull();
  });

  it('writes the year only when it is another one', () => {
    expect(dayAndMonth(new Date(2026, 2, 3), noon, 'zh-CN')).toBe('3 月 3 日');
    expect(dayAndMonth(new Date(2025, 2, 3), noon, 'zh-CN')).toBe('2025 年 3 月 3 日');
    expect(dayAndMonth(new Date(2026, 2, 3), noon, 'en')).toBe('3 Mar');
  });
});

describe('a clock', () => {
  it('is short under a quarter and over after its end', () => {
    expect(readClock(noon, later(100), later(50)).state).toBe('normal');
    expect(readClock(noon, later(100), later(80)).state).toBe('short');
    expect(readClock(noon, later(100), later(112))).toMatchObject({ state: 'over', left: 0 });
  });
});
