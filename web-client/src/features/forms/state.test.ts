import { describe, expect, it } from 'vitest';
import type { ProgrammeForm } from '@/contract/screenings';
import { endsOf, isChanged, partsOf, problemsOf, rangeOf, withField, withRules } from './state';

const form: ProgrammeForm = {
  code: 'hypertension',
  version: 1,
  title: { zh: '高血压', en: 'Hypertension' },
  brief: { zh: '血压', en: 'Pressure' },
  awaitingSignOff: true,
  fields: [
    {
      code: 'sbp',
      label: { zh: '收缩压', en: 'Systolic' },
      kind: 'number',
      required: true,
      hard: [50, 260],
      soft: [70, 220],
    },
  ],
  instruments: [{ name: 'bp_bmi', rules: [{ band: 'grade2', rule: 'SCR-BP' }] }],
};

describe('an edited form', () => {
  it('is sound as shipped', () => {
    expect(problemsOf(form)).toEqual([]);
  });

  it('names the question whose range is upside down, half empty or wider than what is possible', () => {
    for (const change of [
      { hard: rangeOf('300', '50') },
      { soft: rangeOf('70', '') },
      { soft: rangeOf('10', '90') },
    ])
      expect(problemsOf(withField(form, 'sbp', { ...change }))).toEqual(['range:sbp']);
  });

  it('names a question without words in one language, and a form without a name', () => {
    expect(problemsOf(withField(form, 'sbp', { label: { zh: '收缩压', en: ' ' } }))).toEqual(['label:sbp']);
    expect(problemsOf({ ...form, brief: { zh: '', en: 'P' } })).toEqual(['title']);
  });

  it('keeps everything that was not edited', () => {
    const edited = withRules(form, 'bp_bmi', []);
    expect(edited.fields).toBe(form.fields);
    expect(isChanged(edited, form)).toBe(true);
    expect(isChanged(withRules(edited, 'bp_bmi', form.instruments[0]?.rules ?? []), form)).toBe(false);
  });
});

it('reads and writes both ends of a range', () => {
  expect(rangeOf('', ' ')).toBeNull();
  expect(rangeOf('1.5', '3')).toEqual([1.5, 3]);
  expect(endsOf([1.5, 3])).toEqual(['1.5', '3']);
  expect(endsOf(rangeOf('2', ''))).toEqual(['2', '']);
});

it('tells the kind of a problem from its place', () => {
  expect(partsOf('unknown-band:bp_bmi.grade9')).toEqual({ kind: 'unknown-band', place: 'bp_bmi.grade9' });
  expect(partsOf('no-fields')).toEqual({ kind: 'no-fields', place: '' });
});
