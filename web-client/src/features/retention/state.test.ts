import { expect, test } from 'vitest';
import { termsProblem, yearsIn } from './state';

test('nothing keeps for good, and less than the law asks for is refused', () => {
  expect(termsProblem(yearsIn(''), 3)).toBeNull();
  expect(termsProblem(yearsIn(' 3 '), 3)).toBeNull();
  expect(termsProblem(yearsIn('2'), 3)).toBe('tooShort');
  expect(termsProblem(yearsIn('14'), 15)).toBe('tooShort');
  expect(termsProblem(yearsIn('201'), 15)).toBe('tooLong');
  expect(termsProblem(yearsIn('3.5'), 3)).toBe('noNumber');
  expect(termsProblem(yearsIn('-5'), 3)).toBe('noNumber');
});
