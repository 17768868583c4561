import { describe, expect, it } from 'vitest';
import type { CaseRow } from '@/contract/triage';
import { clockStart, handover, held, loopStep, neighbour, ruleLeads, sectionOf } from './state';

function row(id: string, change: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    patientId: 'chen',
    name: '陈桂兰',
    sex: 'female',
    age: 72,
    group: { id: 'g', name: { zh: '群', en: 'Group' } },
    urgency: 'urgent',
    overdue: false,
    reason: { code: 'screening.stroke', text: { zh: '卒中高危', en: 'Stroke high' } },
    openedAt: '2026-11-22T08:00:00Z',
    paused: false,
    state: 'waiting',
    ...change,
  };
}

describe('a handover', () => {
  const he = { id: 'he', name: '何梅' };
  const lin = { id: 'lin', name: '林静' };

  it('tells who had the case that it went, and the deputy that it came', () => {
    const late = row('a', { overdue: true, hadBy: he, deputy: lin });
    expect(handover(late, 'he')).toBe('went');
    expect(handover(late, 'lin')).toBe('came');
  });

  it('names nobody who is not there', () => {
    expect(handover(row('a', { overdue: true, deputy: lin }), 'lin')).toBe('cameFree');
    expect(handover(row('a', { overdue: true, hadBy: he }), 'he')).toBe('alone');
    expect(handover(row('a', { overdue: true, hadBy: lin, deputy: lin }), 'lin')).toBe('stays');
  });
});

describe('the queue', () => {
  it('stands emergencies before overdue cases before the rest', () => {
    expect(sectionOf(row('a', { urgency: 'emergency', overdue: true }))).toBe('emergency');
    expect(sectionOf(row('a', { urgency: 'soon', overdue: true }))).toBe('overdue');
    expect(sectionOf(row('a', { urgency: 'soon' }))).toBe('soon');
  });

  it('holds new rows back until they are asked for', () => {
    const view = held([row('a'), row('b')], new Set(['a']));
    expect(view.rows.map((each) => each.id)).toEqual(['a']);
    expect(view.waiting).toBe(1);
  });

  it('never holds an emergency back', () => {
    expect(held([row('b', { urgency: 'emergency' })], new Set())).toMatchObject({ waiting: 0 });
  });

  it('lets rows go that are no longer in the list', () => {
    expect(held([row('a')], new Set(['a', 'gone'])).rows).toHaveLength(1);
  });

  it('moves with J and K and stops at the ends', () => {
    const rows = [row('a'), row('b')];
    expect(neighbour(rows, null, 1)?.id).toBe('a');
    expect(neighbour(rows, 'a', 1)?.id).toBe('b');
    expect(neighbour(rows, 'b', 1)?.id).toBe('b');
    expect(neighbour(rows, 'a', -1)?.id).toBe('a');
  });
});

describe('where a case has got to', () => {
  it('follows the referral once there is one', () => {
    expect(loopStep('claimed', undefined)).toBe('decision');
    expect(loopStep('referred', 'requested')).toBe('slot');
    expect(loopStep('referred', 'accepted')).toBe('seen');
    expect(loopStep('recalled', undefined)).toBe('next');
  });
});

it('runs the clock of a raised case from when it was raised', () => {
  const raised = {
    openedAt: '2026-09-01T08:00:00Z',
    dueAt: '2026-11-15T08:00:00Z',
    urgency: 'soon',
  } as const;
  expect(clockStart(raised)).toBe('2026-11-01T08:00:00.000Z');
});

it('runs the clock of a recall that is due early from the opening', () => {
  const recalled = {
    openedAt: '2026-11-01T08:00:00Z',
    dueAt: '2026-11-04T08:00:00Z',
    urgency: 'soon',
  } as const;
  expect(clockStart(recalled)).toBe(recalled.openedAt);
});

it('lets the rule say what to do, unless the case has become more urgent than it', () => {
  const text = { zh: '当天转诊', en: 'Refer today' };
  const rule = { id: 'HTN-E1a', urgency: 'urgent' as const, action: text, source: text, confirmed: true };
  expect(ruleLeads({ row: { urgency: 'urgent' }, rule })).toBe(true);
  expect(ruleLeads({ row: { urgency: 'emergency' }, rule })).toBe(false);
  expect(ruleLeads({ row: { urgency: 'urgent' }, rule: null })).toBe(false);
});
