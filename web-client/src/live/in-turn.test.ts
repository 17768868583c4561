import { expect, test, vi } from 'vitest';
import { inTurn } from './in-turn';

test('what is asked for while it is done is done once more, with what is newest then', async () => {
  const done: number[] = [];
  const ends: (() => void)[] = [];
  let number = 1;
  const act = inTurn(() => {
    done.push(number);
    return new Promise<void>((end) => ends.push(end));
  });
  act();
  number = 2;
  act();
  number = 3;
  act();
  expect(done).toEqual([1]);
  ends[0]?.();
  await vi.waitFor(() => {
    expect(done).toEqual([1, 3]);
  });
});

test('a failure stops nothing', async () => {
  let tries = 0;
  const act = inTurn(() => {
    tries += 1;
    return Promise.reject(new Error('no line'));
  });
  act();
  await vi.waitFor(() => {
    act();
    expect(tries).toBeGreaterThan(1);
  });
});
