import { expect, it } from 'vitest';
import type { EscalationRow } from '@/contract/escalations';
import { stateSince } from './state';

const row: EscalationRow = {
  id: 'q',
  caseId: 'c',
  patientId: 'p',
  name: '沈玉兰',
  sex: 'female',
  age: 75,
  group: { id: 'g', name: '枫桥' },
  urgency: 'soon',
  question: '要不要加药？',
  wanted: 'advice',
  askedBy: { id: 'gp', name: '李文清' },
  askedAt: '2000-03-01T08:00:00Z',
  state: 'asked',
};
const answeredAt = '2000-03-02T08:00:00Z';
const closedAt = '2000-03-03T08:00:00Z';

it('tells of an answer when it was given, and of an end when it came', () => {
  expect(stateSince({ ...row, state: 'answered', answeredAt })).toBe(answeredAt);
  expect(stateSince({ ...row, state: 'referralProposed', answeredAt })).toBe(answeredAt);
  expect(stateSince({ ...row, state: 'closed', answeredAt, closedAt })).toBe(closedAt);
});

it('tells of a pause since when it lasts, and else when it was asked', () => {
  expect(stateSince({ ...row, state: 'needsMore', pausedAt: answeredAt })).toBe(answeredAt);
  expect(stateSince(row)).toBe(row.askedAt);
});
