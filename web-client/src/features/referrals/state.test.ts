import { describe, expect, it } from 'vitest';
import { bodyOf, mayClose } from './state';

describe('closing a referral', () => {
  it('needs an outcome and exactly one of a date and a reason for none', () => {
    expect(mayClose({ outcome: 'better', nextFollowUp: '2026-12-01' })).toBe(true);
    expect(mayClose({ outcome: 'better', withoutFollowUp: 'moved' })).toBe(true);
    expect(mayClose({ outcome: 'better' })).toBe(false);
    expect(mayClose({ nextFollowUp: '2026-12-01' })).toBe(false);
    expect(mayClose({ outcome: 'better', nextFollowUp: '2026-12-01', withoutFollowUp: 'moved' })).toBe(false);
  });
});

describe('what is sent', () => {
  it('leaves out what was not filled in', () => {
    expect(bodyOf('accept', { when: '', place: ' 3 楼 ' })).toEqual({ place: '3 楼' });
    expect(bodyOf('result', { text: '高血压 2 级' })).toEqual({ text: '高血压 2 级' });
    expect(bodyOf('result', { text: 'x', watch: '血钾' })).toEqual({ text: 'x', asks: { watch: '血钾' } });
  });
});
