import type { Agreed, ReferralState, ReferralView } from '@/contract/referrals';

/** A referral as the one it is about goes through it. */
export const way = ['requested', 'accepted', 'seen', 'resultReturned'] as const;

/** How many of the steps are behind; nothing where it goes no further. */
export function stepsDone(state: ReferralState): number | null {
  switch (state) {
    case 'suggested':
      return 0;
    case 'requested':
      return 1;
    case 'accepted':
      return 2;
    case 'seen':
      return 3;
    case 'resultReturned':
    case 'closed':
      return way.length;
    case 'declined':
    case 'ended':
      return null;
  }
}

export function agreedIn(referral: ReferralView): Agreed {
  const accepted = referral.steps.findLast((step) => step.state === 'accepted');
  return { when: accepted?.when ?? null, place: accepted?.text };
}
