import type { ReferralState, ReferralView } from '@/contract/referrals';
import type { Role } from '@/contract/values';
import type { LoopStep } from '@/ui/loop';

export type Act = 'request' | 'accept' | 'decline' | 'seen' | 'result' | 'close' | 'end';

const acts: readonly Act[] = ['request', 'accept', 'decline', 'seen', 'result', 'close', 'end'];

/** What the reader may do now: the server says it, because the turn is its rule. */
export function actsOf(view: Pick<ReferralView, 'mayDo'>): Act[] {
  return acts.filter((act) => view.mayDo.includes(act));
}

/** Whether the next step is the reader's own: ending it stands open to others too. */
export function isYourTurn(view: Pick<ReferralView, 'mayDo'>): boolean {
  return actsOf(view).some((act) => act !== 'end');
}

/** Acts that need no words are done at once; the others open their form. */
export function needsForm(act: Act): boolean {
  return act !== 'request' && act !== 'seen';
}

const steps: Record<ReferralState, LoopStep> = {
  suggested: 'decision',
  requested: 'slot',
  accepted: 'seen',
  declined: 'decision',
  seen: 'result',
  resultReturned: 'next',
  closed: 'next',
  ended: 'next',
};

export function loopStep(state: ReferralState): LoopStep {
  return steps[state];
}

export type Draft = Record<string, string>;

/** A closed loop needs an outcome and either a next date or a reason why there is none. */
export function mayClose(draft: Draft): boolean {
  return Boolean(draft.outcome) && Boolean(draft.nextFollowUp) !== Boolean(draft.withoutFollowUp);
}

export function bodyOf(act: Act, draft: Draft): unknown {
  switch (act) {
    case 'accept':
      return {
        ...(draft.when ? { when: new Date(draft.when).toISOString() } : {}),
        ...given(draft, 'place'),
      };
    case 'decline':
      return { reason: draft.reason ?? '', ...given(draft, 'text') };
    case 'result': {
      const asks = { ...given(draft, 'medicine'), ...given(draft, 'watch'), ...given(draft, 'date') };
      return { text: draft.text ?? '', ...(Object.keys(asks).length > 0 ? { asks } : {}) };
    }
    case 'close':
      return {
        outcome: draft.outcome ?? '',
        ...given(draft, 'nextFollowUp'),
        ...given(draft, 'withoutFollowUp'),
      };
    case 'end':
      return { reason: draft.reason ?? '' };
    case 'request':
    case 'seen':
      return undefined;
  }
}

const afterVisit: readonly ReferralState[] = ['seen', 'resultReturned', 'closed'];

/** A hospital refers down whom it has seen; the service asks again whether it had the patient at all. */
export function mayReferDown({ row }: Pick<ReferralView, 'row'>, role: Role): boolean {
  return role === 'hospitalDesk' && row.direction === 'up' && afterVisit.includes(row.state);
}

export function downBodyOf({ row }: Pick<ReferralView, 'row'>, draft: Draft): unknown {
  const asks = { ...given(draft, 'medicine'), ...given(draft, 'watch'), ...given(draft, 'date') };
  return {
    patientId: row.patientId,
    groupId: row.group.id,
    department: row.department.code,
    reason: draft.reason ?? '',
    summary: draft.text ?? '',
    ...(Object.keys(asks).length > 0 ? { asks } : {}),
  };
}

function given(draft: Draft, name: string): Draft {
  const value = draft[name]?.trim();
  return value ? { [name]: value } : {};
}
