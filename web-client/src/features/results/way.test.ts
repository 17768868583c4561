import { expect, it } from 'vitest';
import type { ReferralState, ReferralStep, ReferralView } from '@/contract/referrals';
import { agreedIn, stepsDone, way } from './way';

it('counts what has happened, and not what is still to come', () => {
  const done = (state: ReferralState) => way.slice(0, stepsDone(state) ?? 0);
  expect(done('suggested')).toEqual([]);
  expect(done('requested')).toEqual(['requested']);
  expect(done('accepted')).toEqual(['requested', 'accepted']);
  expect(done('closed')).toEqual(way);
});

it('shows no way where there is none', () => {
  expect(stepsDone('declined')).toBeNull();
  expect(stepsDone('ended')).toBeNull();
});

it('takes time and place from the last acceptance, and knows when there is no time yet', () => {
  const step = (change: Partial<ReferralStep>): ReferralStep => ({
    state: 'accepted',
    at: '2026-03-01T08:00:00Z',
    by: '何静',
    role: 'hospitalDesk',
    ...change,
  });
  const view = (...steps: ReferralStep[]) => ({ steps }) as unknown as ReferralView;
  const said = step({ when: '2026-03-06T01:30:00Z', text: '三层' });
  expect(agreedIn(view(step({}), said, step({ state: 'seen' })))).toEqual({ when: said.when, place: '三层' });
  expect(agreedIn(view(step({}))).when).toBeNull();
});
