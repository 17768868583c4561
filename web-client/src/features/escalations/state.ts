import type { EscalationRow, EscalationState, EscalationView, ThreadEntry } from '@/contract/escalations';
import type { Role } from '@/contract/values';

export function sideOf(role: Role | undefined): 'specialist' | 'community' {
  return role === 'specialist' ? 'specialist' : 'community';
}

/** What the specialist may still do with a question in this state. */
export function mayAnswer(state: EscalationState): boolean {
  return state === 'asked' || state === 'needsMore';
}

/** The GP ends a question once it has its answer. */
export function mayClose(state: EscalationState): boolean {
  return state === 'answered' || state === 'referralProposed';
}

/** The thread without the question itself, which stands above it. */
export function answersOf(view: EscalationView): ThreadEntry[] {
  return view.thread.filter((entry) => entry.kind !== 'question');
}

/** When a question came into the state that its clock names. */
export function stateSince(row: EscalationRow): string {
  if (row.state === 'closed') return row.closedAt ?? row.askedAt;
  if (mayClose(row.state)) return row.answeredAt ?? row.askedAt;
  return row.pausedAt ?? row.askedAt;
}
