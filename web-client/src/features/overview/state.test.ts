import { describe, expect, it } from 'vitest';
import { apart, changeOf, csvFile, largestLeak, percentOf } from './state';

const share = (hits: number, counted: number) => ({ hits, counted, excluded: 0 });

describe('a share', () => {
  it('is told to one place, and not at all where nothing is counted', () => {
    expect(percentOf(share(1846, 2417))).toBe(76.4);
    expect(percentOf(share(0, 5))).toBe(0);
    expect(percentOf(share(0, 0))).toBeNull();
    expect(percentOf(null)).toBeNull();
  });

  it('went up or down by what is shown, not by what is hidden behind the rounding', () => {
    expect(changeOf('loopClosed', share(764, 1000), share(751, 1000))).toEqual({
      direction: 'up',
      points: 1.3,
      isBetter: true,
    });
    expect(changeOf('loopClosed', share(76401, 100000), share(76399, 100000))?.direction).toBe('same');
  });

  it('of what is overdue is better when it falls', () => {
    expect(changeOf('overdue', share(1, 10), share(2, 10))?.isBetter).toBe(true);
    expect(changeOf('overdue', share(2, 10), share(1, 10))?.isBetter).toBe(false);
  });

  it('says nothing of a change where one side is not known', () => {
    expect(changeOf('control', share(1, 2), null)).toBeNull();
    expect(changeOf('control', share(0, 0), share(1, 2))).toBeNull();
  });
});

describe('a funnel', () => {
  it('leaks most after the stage that loses most, the first of equals', () => {
    expect(largestLeak([2417, 2331, 2118, 1978, 1904, 1846])).toEqual({ after: 1, lost: 213 });
    expect(largestLeak([10, 8, 6])).toEqual({ after: 0, lost: 2 });
  });

  it('does not leak where nobody stays behind', () => {
    expect(largestLeak([4, 4, 4])).toBeNull();
    expect(largestLeak([])).toBeNull();
  });
});

describe('words at the ends of lines', () => {
  it('stand at their lines where there is room, and below each other where there is none', () => {
    expect(apart([120, 20], 17)).toEqual([120, 20]);
    expect(apart([26, 14], 17)).toEqual([31, 14]);
    expect(apart([14, 14, 20], 17)).toEqual([14, 31, 48]);
  });
});

describe('a file of figures', () => {
  it('is Unicode, with a line for every row and signs inside a cell kept in it', () => {
    const [head, body] = csvFile([
      ['月份', '闭环率 %'],
      ['2026-05', '47,1 "约"'],
    ]).split(',');
    expect(head).toBe('data:text/csv;charset=utf-8');
    expect(decodeURIComponent(body ?? '')).toBe('\uFEFF月份,闭环率 %\r\n2026-05,"47,1 ""约"""\r\n');
  });
});
