import { expect, it } from 'vitest';
import type { MyHealth } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import { referral } from '@/contract/sample-referral.test-data';
import { nextVisit, todayOf, type Visit } from './today';

const now = new Date(2026, 2, 10, 9);
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

function health(programme: string, ...measured: [item: string, hours: number][]): MyHealth {
  return {
    team: { name: { zh: '组', en: 'Group' }, people: 3 },
    programmes: [{ programme, stage: 'followUp' }],
    measurements: measured.map(([item, hours]) => ({ item, value: 130, unit: 'mmHg', at: before(hours) })),
    targets: [],
  };
}

function results(change: Partial<MyResults> = {}): MyResults {
  return { assessments: [], screenings: [], decisions: [], referrals: [], ...change };
}

const recall = { at: before(48), kind: 'recall', by: '李文清', text: '' };

it('asks for a pressure once a day', () => {
  expect(todayOf(health('hypertension', ['sbp', 24]), results(), null, null, now)).toEqual({
    do: 'pressure',
  });
  expect(todayOf(health('hypertension', ['sbp', 1]), results(), null, null, now)).toEqual({ do: 'nothing' });
});

it('asks whoever has diabetes for a glucose, and others for neither', () => {
  expect(todayOf(health('diabetes'), results(), null, null, now)).toEqual({ do: 'glucose' });
  expect(todayOf(health('copd'), results(), null, null, now)).toEqual({ do: 'nothing' });
});

it('puts what the doctor asked for first, until it is done', () => {
  const asked = results({ decisions: [recall] });
  expect(todayOf(health('copd'), asked, null, null, now)).toEqual({ do: 'again' });
  expect(todayOf(health('copd', ['sbp', 2]), asked, null, null, now)).toEqual({ do: 'nothing' });
  expect(
    todayOf(health('copd'), results({ decisions: [{ ...recall, at: before(24 * 15) }] }), null, null, now),
  ).toEqual({
    do: 'nothing',
  });
});

it('goes on with a screening that was begun', () => {
  const begun = { programme: 'stroke', done: 3, count: 12 };
  expect(todayOf(health('hypertension'), results(), begun, null, now)).toEqual({ do: 'screening', ...begun });
});

const visit = (when: string | null): Visit => ({ referral, when, place: '三层' });
const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString();
const first = (when: string | null) =>
  todayOf(health('hypertension'), results(), null, nextVisit([visit(when)], now), now).do;

it('puts a visit first from the day before on, until its day is over', () => {
  expect(first(at(12, 0))).toBe('pressure');
  expect(first(at(11, 23))).toBe('visit');
  expect(first(at(10, 15))).toBe('visit');
  expect(first(at(10, 8))).toBe('visit');
  expect(first(at(9, 23))).toBe('pressure');
});

it('asks for nothing before the hospital has said when', () => {
  expect(first(null)).toBe('pressure');
});

it('shows the soonest visit, and none whose day is over', () => {
  const unsaid = visit(null);
  expect(nextVisit([unsaid, visit(at(20, 9)), visit(at(12, 9)), visit(at(9, 9))], now)?.when).toBe(at(12, 9));
  expect(nextVisit([visit(at(9, 9)), unsaid], now)).toBe(unsaid);
  expect(nextVisit([visit(at(9, 9))], now)).toBeNull();
});
