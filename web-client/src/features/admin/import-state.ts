import type { ImportRun, ImportUndo } from '@/contract/imports';

export const parts = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
export type Part = (typeof parts)[number];

/** The rows read must be accounted for to the last one. */
export function addsUp(run: ImportRun): boolean {
  return parts.reduce((sum, part) => sum + run[part], 0) === run.rowsRead;
}

export function percentOf(run: ImportRun): number {
  if (run.state === 'done') return 100;
  return run.bytes > 0 ? Math.min((run.bytesRead / run.bytes) * 100, 99.9) : 0;
}

export type WizardStep = 'upload' | 'columns' | 'check' | 'run' | 'result';
export const wizardSteps: readonly WizardStep[] = ['upload', 'columns', 'check', 'run', 'result'];

/** @param matching a file has been chosen and its columns are being matched */
export function stepOf(run: ImportRun | null, matching = false): WizardStep {
  if (!run) return matching ? 'columns' : 'upload';
  if (run.dryRun) return 'check';
  return run.state === 'running' ? 'run' : 'result';
}

export const tallies = ['screenings', 'people', 'cases'] as const;

/** How much of an import is taken back; never all of it before it says so. */
export function undone(undo: ImportUndo): number {
  if (undo.state === 'done') return 100;
  return undo.people > 0 ? Math.min((undo.peopleDone / undo.people) * 100, 99.9) : 0;
}

/** Whether the page has to look again by itself. */
export function isMoving(run: ImportRun | undefined): boolean {
  return run?.state === 'running' || run?.undo?.state === 'running';
}

export function wellDone(run: ImportRun): number {
  return run.created + run.updated + run.unchanged;
}
