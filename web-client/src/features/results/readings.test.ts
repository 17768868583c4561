import { expect, it } from 'vitest';
import type { Measurement } from '@/contract/patients';
import { gapBefore, seriesOf, verdictAt, verdictOf, within } from './readings';

const targets = [
  { item: 'sbp', below: 140, farFrom: 180 },
  { item: 'dbp', below: 90, farFrom: 110 },
  { item: 'glucose_mmol', farFrom: 16.7, lowTo: 3.9 },
];
const now = new Date('2026-03-31T08:00:00Z');
const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`;
const value = (item: string, amount: number, day: number, unit = 'mmHg'): Measurement => ({
  item,
  value: amount,
  unit,
  at: on(day),
});

it('joins the two pressures of one moment and puts them first', () => {
  const series = seriesOf([
    value('weight', 70, 3, 'kg'),
    value('sbp', 150, 9),
    value('dbp', 88, 9),
    value('sbp', 130, 2),
    value('dbp', 80, 2),
    value('dbp', 70, 1),
  ]);
  expect(series.map(({ kind }) => kind)).toEqual(['pressure', 'weight']);
  expect(series[0]?.points).toEqual([
    { at: on(2), values: [130, 80] },
    { at: on(9), values: [150, 88] },
  ]);
});

it('holds a value against its band, from both ends', () => {
  const sbp = targets[0];
  expect([139, 140, 179, 180].map((each) => verdictOf(sbp, each))).toEqual(['in', 'above', 'above', 'far']);
  const glucose = targets[2];
  expect([3.9, 6, 16.7].map((each) => verdictOf(glucose, each))).toEqual(['below', null, 'far']);
  expect(verdictOf(undefined, 5)).toBeNull();
});

it('lets the worse of two pressures speak', () => {
  const [series] = seriesOf([value('sbp', 130, 2), value('dbp', 112, 2)]);
  expect(series && verdictAt(series, targets, { at: on(2), values: [130, 112] })).toBe('far');
  expect(series && verdictAt(series, targets, { at: on(2), values: [139, 89] })).toBe('in');
});

it('names a long gap and never bridges it', () => {
  const points = [1, 2, 20, 30].map((day) => ({ at: on(day), values: [120] }));
  expect(points.map((_, index) => gapBefore(points, index, 30))).toEqual([null, null, 18, 10]);
  expect(gapBefore(points, 3, 90)).toBeNull();
  expect(within(points, 7, now).map((point) => point.at)).toEqual([on(30)]);
});
