import type { TaskCount } from '@/contract/assistant';

export interface TaskLine {
  task: TaskCount['task'];
  runs: number;
  answered: number;
  tokens: number;
  /** In the currency itself. */
  cost: number;
  /** Milliseconds of an answered run. */
  mean: number | null;
  /** Why there was no answer, the most frequent first. */
  silent: { code: string; runs: number }[];
}

/** One line for each task, whatever its runs came to. */
export function linesOf(counts: readonly TaskCount[]): TaskLine[] {
  const byTask = new Map<TaskCount['task'], TaskCount[]>();
  for (const count of counts) byTask.set(count.task, [...(byTask.get(count.task) ?? []), count]);
  return [...byTask].map(([task, each]) => {
    const answered = each.filter((count) => count.outcome === 'answered');
    const runs = total(answered, (count) => count.runs);
    return {
      task,
      runs: total(each, (count) => count.runs),
      answered: runs,
      tokens: total(each, (count) => count.inputTokens + count.outputTokens),
      cost: total(each, (count) => count.costMicros) / 1_000_000,
      mean: runs === 0 ? null : total(answered, (count) => count.milliseconds) / runs,
      silent: each
        .filter((count) => count.outcome !== 'answered')
        .map((count) => ({ code: count.outcome, runs: count.runs }))
        .sort((one, other) => other.runs - one.runs),
    };
  });
}

function total(counts: readonly TaskCount[], of: (count: TaskCount) => number): number {
  return counts.reduce((sum, count) => sum + of(count), 0);
}
