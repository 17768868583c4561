import { expect, it } from 'vitest';
import { thinned } from './thinned';

const at = (point: { x: number }) => point.x;
const by = (point: { value: number }) => point.value;

it('shows every mark that has room', () => {
  const points = [0, 12, 24].map((x) => ({ x, value: 120 }));
  expect(thinned(points, at, by)).toEqual(points);
});

it('keeps the worst of those that would cover each other, and the last', () => {
  const points = [150, 182, 140, 131].map((value, index) => ({ x: index * 2, value }));
  expect(thinned(points, at, by).map(by)).toEqual([182, 131]);
});

it('keeps the least of them too where it stands apart in height, and where heights are told', () => {
  const points = [182, 84, 176, 180].map((value, index) => ({ x: index * 2, value }));
  expect(thinned(points, at, by, 10, by).map(by)).toEqual([182, 84, 180]);
  expect(thinned(points, at, by).map(by)).toEqual([182, 180]);
});

it('leaves the least out where it would be covered', () => {
  const points = [182, 175, 178].map((value, index) => ({ x: index * 2, value }));
  expect(thinned(points, at, by, 10, by).map(by)).toEqual([182, 178]);
});

it('shows nothing of nothing', () => {
  expect(thinned([] as { x: number; value: number }[], at, by)).toEqual([]);
});
