import { expect, it } from 'vitest';
import type { MyHealth } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import { todayOf } from './today';

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
  expect(todayOf(health('hypertension', ['sbp', 24]), results(), null, now)).toEqual({ do: 'pressure' });
  expect(todayOf(health('hypertension', ['sbp', 1]), results(), null, now)).toEqual({ do: 'nothing' });
});

it('asks whoever has diabetes for a glucose, and others for neither', () => {
  expect(todayOf(health('diabetes'), results(), null, now)).toEqual({ do: 'glucose' });
  expect(todayOf(health('copd'), results(), null, now)).toEqual({ do: 'nothing' });
});

it('puts what the doctor asked for first, until it is done', () => {
  const asked = results({ decisions: [recall] });
  expect(todayOf(health('copd'), asked, null, now)).toEqual({ do: 'again' });
  expect(todayOf(health('copd', ['sbp', 2]), asked, null, now)).toEqual({ do: 'nothing' });
  expect(
    todayOf(health('copd'), results({ decisions: [{ ...recall, at: before(24 * 15) }] }), null, now),
  ).toEqual({
    do: 'nothing',
  });
});

it('goes on with a screening that was begun', () => {
  const begun = { programme: 'stroke', done: 3, count: 12 };
  expect(todayOf(health('hypertension'), results(), begun, now)).toEqual({ do: 'screening', ...begun });
});
