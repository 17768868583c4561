// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ReferralRow } from '@/contract/referrals';
import { MyReferral } from './my-referral';

const myReferral = vi.hoisted(() => vi.fn());
vi.mock('@/contract/my-health', () => ({ myReferral }));

afterEach(cleanup);

function draw(when: string | null, direction = 'up') {
  myReferral.mockResolvedValue({ steps: [{ state: 'accepted', when }] });
  const named = { id: '', name: { zh: '', en: '' } };
  const referral = {
    id: 'one',
    direction,
    state: 'accepted',
    hospital: named,
    department: named,
    group: { id: '', name: '望江群' },
  } as unknown as ReferralRow;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MyReferral referral={referral} brief />
    </QueryClientProvider>,
  );
}

it('sends a patient at the agreed time once there is one', async () => {
  draw('2026-03-01T06:05:00Z');
  expect(await screen.findByText('referral.accepted')).toBeTruthy();
});

it('sends nobody at a time that is not agreed', async () => {
  draw(null);
  expect(await screen.findByText('noTimeYet')).toBeTruthy();
  expect(screen.queryByText('referral.accepted')).toBeNull();
});

it('sends a patient whom the hospital gives back to the health centre', async () => {
  draw('2026-03-01T06:05:00Z', 'down');
  expect(await screen.findByText('referral.down.accepted')).toBeTruthy();
  expect(screen.getByText('望江群')).toBeTruthy();
});
