import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './paced';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the first is done at once, and those within its rest together at the end of it', () => {
  const act = vi.fn();
  const ask = paced(100, act);
  ask();
  expect(act).toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(40);
  ask();
  ask();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60);
  expect(act).toHaveBeenCalledTimes(2);

  ask();
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(3);
});

test('nothing is done that nobody has asked for, and after a rest it is done at once again', () => {
  const act = vi.fn();
  const ask = paced(100, act);
  ask();
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(1);

  ask();
  expect(act).toHaveBeenCalledTimes(2);
});
