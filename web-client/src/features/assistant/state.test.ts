import { expect, it } from 'vitest';
import type { TaskCount } from '@/contract/assistant';
import { linesOf } from './state';

const count = (task: TaskCount['task'], outcome: string, runs: number): TaskCount => ({
  task,
  outcome,
  runs,
  calls: runs,
  inputTokens: 100 * runs,
  outputTokens: 10 * runs,
  costMicros: 500_000 * runs,
  milliseconds: 1000 * runs,
});

it('adds up the runs of a task and says why some came to nothing', () => {
  expect(
    linesOf([count('reply', 'answered', 3), count('reply', 'dose', 1), count('reply', 'slow', 2)]),
  ).toEqual([
    {
      task: 'reply',
      runs: 6,
      answered: 3,
      tokens: 660,
      cost: 3,
      mean: 1000,
      silent: [
        { code: 'slow', runs: 2 },
        { code: 'dose', runs: 1 },
      ],
    },
  ]);
});

it('has no mean time where nothing was answered', () => {
  expect(linesOf([count('summary', 'down', 2)])[0]?.mean).toBeNull();
});
