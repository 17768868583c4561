import { describe, expect, it } from 'vitest';
import { drawnAtOnce, drawnFirst, placeAt, startOf } from './use-talk-window';

const talk = (count: number, before = 0) =>
  Array.from({ length: count }, (_, i) => ({ key: `m${i - before}`, type: 'message' as const }));

describe('the part of a talk that is drawn', () => {
  it('is all of a short one', () => {
    expect(startOf(talk(12), null)).toBe(0);
  });

  it('is the end of a long one, and moves on with it', () => {
    expect(startOf(talk(1000), null)).toBe(1000 - drawnAtOnce);
    expect(startOf(talk(1100), null)).toBe(1100 - drawnAtOnce);
  });

  it('moves on by many lines at once, so that a word that comes takes none away', () => {
    expect(startOf(talk(1001), null)).toBe(1000 - drawnAtOnce);
    expect(startOf(talk(1019), null)).toBe(1000 - drawnAtOnce);
    expect(startOf(talk(1020), null)).toBe(1020 - drawnAtOnce);
  });

  it('is no more than a screen full at first', () => {
    expect(startOf(talk(1000), null, drawnFirst)).toBe(1000 - drawnFirst);
  });

  it('begins a little above where somebody reads, whatever comes after or before', () => {
    expect(startOf(talk(1000), 'm300')).toBe(270);
    expect(startOf(talk(1200), 'm300')).toBe(270);
    expect(startOf(talk(1050, 50), 'm300')).toBe(320);
  });

  it('is the end when the line is gone', () => {
    expect(startOf(talk(1000), 'x')).toBe(1000 - drawnAtOnce);
  });

  it('holds on to a message, because the rule of a day moves up with older words', () => {
    const day = { key: 'day-7', type: 'day' as const };
    const lines = [day, ...talk(100)];
    expect(placeAt(lines, 0)).toBe('m0');
    expect(startOf(lines, 'm0')).toBe(0);
    expect(startOf([...talk(50, 50), ...talk(100)], 'm0')).toBe(20);
  });
});
