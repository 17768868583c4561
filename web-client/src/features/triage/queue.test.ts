import { describe, expect, it } from 'vitest';
import type { CaseRow, CaseStep } from '@/contract/triage';
import { countsIn, decided, hiddenBy, lastTakenBack, linesOf, noFilters, sifted } from './state';

function row(id: string, change: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    patientId: id,
    name: '陈桂兰',
    sex: 'female',
    age: 72,
    group: { id: 'g', name: { zh: '群', en: 'Group' } },
    urgency: 'soon',
    overdue: false,
    reason: { code: 'screening.stroke', text: { zh: '卒中高危', en: 'Stroke high' } },
    openedAt: '2026-11-22T08:00:00Z',
    paused: false,
    state: 'waiting',
    phoneTail: '0176',
    ...change,
  };
}

const lin = { id: 'lin', name: '林静' };
const he = { id: 'he', name: '何梅' };

describe('filters over a queue that is here as a whole', () => {
  const rows = [
    row('mine', { owner: lin }),
    row('late', { overdue: true, hadBy: lin, owner: he }),
    row('free', { name: 'Wu Xiuzhen', reason: { code: 'measurement.HTN-E1a', text: { zh: '', en: '' } } }),
  ];
  const left = (change: Partial<typeof noFilters>) =>
    sifted(rows, { ...noFilters, ...change }, 'lin').map((each) => each.id);

  it('leave what is mine, and what went from me because it became overdue', () => {
    expect(left({ owner: 'me' })).toEqual(['mine', 'late']);
    expect(left({ owner: 'none' })).toEqual(['free']);
  });

  it('find names in any case and the end of a telephone number', () => {
    expect(left({ search: ' wu ' })).toEqual(['free']);
    expect(left({ search: '0176' })).toEqual(['mine', 'late', 'free']);
    expect(left({ search: '%' })).toEqual([]);
  });

  it('are counted as they leave the sections', () => {
    expect(countsIn(rows)).toEqual({ overdue: 1, soon: 2 });
    expect(countsIn([])).toEqual({});
  });

  it('are told apart from what is searched', () => {
    expect(hiddenBy({ ...noFilters, owner: 'me' })).toBe('hidden');
    expect(hiddenBy({ ...noFilters, search: 'wu' })).toBe('hiddenBySearch');
    expect(hiddenBy({ ...noFilters, search: 'wu', owner: 'me' })).toBe('hiddenByBoth');
  });

  it('leave one programme, where a screening is the reason', () => {
    expect(left({ programme: 'stroke' })).toEqual(['mine', 'late']);
  });
});

describe('the lines of the queue', () => {
  it('keep the five sections in their order, the empty ones too', () => {
    const lines = linesOf([row('a'), row('b', { urgency: 'emergency' })], { emergency: 1, soon: 4 });
    expect(lines.map((line) => line.head ?? line.row.id)).toEqual([
      'emergency',
      'b',
      'overdue',
      'urgent',
      'soon',
      'a',
      'routine',
    ]);
    expect(lines.flatMap((line) => line.count ?? [])).toEqual([1, 0, 0, 4, 0]);
  });
});

describe('a decision that was taken back', () => {
  const steps = (...what: string[]): CaseStep[] => what.map((each) => ({ at: '', by: null, what: each }));

  it('is told from one that took effect', () => {
    expect(lastTakenBack(steps('opened', 'signed', 'takenBack.byGp', 'claimed'))).toBe('byGp');
    expect(lastTakenBack(steps('signed', 'takenBack.newEvidence', 'evidenceAdded'))).toBe('newEvidence');
    expect(lastTakenBack(steps('signed', 'takenBack.byGp', 'signed', 'advised', 'opened'))).toBeNull();
    expect(decided(steps('signed', 'advised', 'closed', 'reopened', 'signed', 'takenBack.byGp'))?.what).toBe(
      'advised',
    );
    expect(decided(steps('opened', 'signed'))).toBeUndefined();
    expect(lastTakenBack(steps('opened'))).toBeNull();
  });
});
