import { describe, expect, it } from 'vitest';
import type { ReferralRow } from '@/contract/referrals';
import { referral } from '@/contract/sample-referral.test-data';
import { bodyOf, downBodyOf, isYourTurn, mayClose, mayReferDown } from './state';

describe('closing a referral', () => {
  it('needs an outcome and exactly one of a date and a reason for none', () => {
    expect(mayClose({ outcome: 'better', nextFollowUp: '2026-12-01' })).toBe(true);
    expect(mayClose({ outcome: 'better', withoutFollowUp: 'moved' })).toBe(true);
    expect(mayClose({ outcome: 'better' })).toBe(false);
    expect(mayClose({ nextFollowUp: '2026-12-01' })).toBe(false);
    expect(mayClose({ outcome: 'better', nextFollowUp: '2026-12-01', withoutFollowUp: 'moved' })).toBe(false);
  });
});

it('is the turn of whoever may do more than end it', () => {
  expect(isYourTurn({ mayDo: ['accept', 'decline', 'end'] })).toBe(true);
  expect(isYourTurn({ mayDo: ['end'] })).toBe(false);
  expect(isYourTurn({ mayDo: [] })).toBe(false);
});

describe('what is sent', () => {
  it('leaves out what was not filled in', () => {
    expect(bodyOf('accept', { when: '', place: ' 3 楼 ' })).toEqual({ place: '3 楼' });
    expect(bodyOf('result', { text: '高血压 2 级' })).toEqual({ text: '高血压 2 级' });
    expect(bodyOf('result', { text: 'x', watch: '血钾' })).toEqual({ text: 'x', asks: { watch: '血钾' } });
  });
});

describe('referring back down', () => {
  const row: ReferralRow = { ...referral, state: 'seen' };

  it('is for the hospital, of a patient it has seen', () => {
    expect(mayReferDown({ row }, 'hospitalDesk')).toBe(true);
    expect(mayReferDown({ row }, 'gp')).toBe(false);
    expect(mayReferDown({ row: { ...row, state: 'requested' } }, 'hospitalDesk')).toBe(false);
    expect(mayReferDown({ row: { ...row, direction: 'down' } }, 'hospitalDesk')).toBe(false);
  });

  it('goes back to the group it came from and asks only for what was said', () => {
    expect(downBodyOf({ row }, { reason: 'stable', text: '病情稳定', medicine: ' ', watch: '血压' })).toEqual(
      {
        patientId: 'chen',
        groupId: 'g',
        department: 'cardiology',
        reason: 'stable',
        summary: '病情稳定',
        asks: { watch: '血压' },
      },
    );
  });
});
