import { describe, expect, it } from 'vitest';
import type { ImportRun } from '@/contract/imports';
import { addsUp, isMoving, percentOf, stepOf, undone } from './import-state';

const run: ImportRun = {
  id: 'i',
  file: 'screening.csv',
  profile: 'nhanes',
  dryRun: false,
  state: 'running',
  rowsRead: 10,
  created: 4,
  updated: 2,
  unchanged: 1,
  skipped: 1,
  failed: 2,
  bytes: 200,
  bytesRead: 100,
  startedAt: '2026-11-22T08:00:00Z',
  by: '林晓',
};

describe('an import', () => {
  it('adds up when every row read has gone somewhere', () => {
    expect(addsUp(run)).toBe(true);
    expect(addsUp({ ...run, failed: 1 })).toBe(false);
  });

  it('is never at a hundred per cent before it is done', () => {
    expect(percentOf(run)).toBe(50);
    expect(percentOf({ ...run, bytesRead: 200 })).toBeLessThan(100);
    expect(percentOf({ ...run, state: 'done' })).toBe(100);
  });

  it('is taken back by people, and looked at again until it says that it is done', () => {
    const undo = { state: 'running', people: 4, peopleDone: 1 } as const;
    expect(undone(undo)).toBe(25);
    expect(undone({ ...undo, peopleDone: 4 })).toBeLessThan(100);
    expect(undone({ ...undo, state: 'done' })).toBe(100);
    expect(isMoving({ ...run, state: 'done', undo })).toBe(true);
    expect(isMoving({ ...run, state: 'done', undo: { ...undo, state: 'done' } })).toBe(false);
  });

  it('stands at the dry run until it is run for real', () => {
    expect(stepOf(null)).toBe('upload');
    expect(stepOf({ ...run, dryRun: true, state: 'done' })).toBe('check');
    expect(stepOf(run)).toBe('run');
    expect(stepOf({ ...run, state: 'done' })).toBe('result');
  });
});
