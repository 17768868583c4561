import { describe, expect, it } from 'vitest';
import type { Programme } from '@/contract/screenings';
import { toggled } from '@/ui/answers';
import { bodyOf } from './screening';

const label = { zh: '项', en: 'item' };
const programme: Programme = {
  code: 'copd',
  version: 1,
  title: label,
  signOff: 'awaiting',
  instruments: [],
  fields: [
    { code: 'cough', label, kind: 'yesNo', required: true },
    { code: 'glucose', label, kind: 'number', required: false, units: [{ code: 'mmol/L', factor: 1 }] },
  ],
};

describe('an answered form', () => {
  it('sends only what was answered, because an empty answer is missing and not a no', () => {
    const body = bodyOf(programme, { values: { cough: '', glucose: '7.4' }, units: {} }, 'now', []);
    expect(body).toEqual({
      programme: 'copd',
      takenAt: 'now',
      answers: { glucose: '7.4' },
      units: { glucose: 'mmol/L' },
    });
  });

  it('names the unusual values that were checked', () => {
    expect(bodyOf(programme, { values: {}, units: {} }, 'now', ['glucose'])).toMatchObject({
      confirmed: ['glucose'],
    });
  });

  it('keeps "none of them" apart from the choices', () => {
    expect(toggled('a|b', 'none')).toBe('none');
    expect(toggled('none', 'a')).toBe('a');
  });

  it('collects several choices as one answer', () => {
    expect(toggled(toggled('', 'a'), 'b')).toBe('a|b');
    expect(toggled('a|b', 'a')).toBe('b');
  });
});
