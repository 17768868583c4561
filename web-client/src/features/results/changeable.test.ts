import { expect, it } from 'vitest';
import type { AssessmentView } from '@/contract/patients';
import { twoToChange } from './changeable';

function assessment(
  level: AssessmentView['level'],
  ...reasons: [input: string, points: number][]
): AssessmentView {
  const words = { zh: '', en: '' };
  return {
    screeningId: 's',
    programme: 'stroke',
    programmeTitle: words,
    instrument: 'stroke_card',
    instrumentTitle: words,
    version: '1',
    at: '',
    outcomes: [],
    level,
    reasons: reasons.map(([input, points]) => ({ input, label: words, answer: '', points, text: words })),
    missing: [],
    awaitingSignOff: false,
  };
}

it('names the two things that weigh most and can be changed', () => {
  expect(
    twoToChange([assessment('high', ['af_valve', 5], ['smoke', 1], ['sbp', 2], ['inactive', 1])]),
  ).toEqual(['pressure', 'smoking']);
});

it('adds up what several instruments say of one thing', () => {
  expect(
    twoToChange([assessment('raised', ['bmi', 1], ['smoke', 2]), assessment('high', ['waist', 2])]),
  ).toEqual(['weight', 'smoking']);
});

it('says nothing where nothing is raised, or where it takes points away', () => {
  expect(twoToChange([assessment('low', ['smoke', 2]), assessment('high', ['hdl', -1])])).toEqual([]);
});
