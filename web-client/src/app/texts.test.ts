import { expect, it } from 'vitest';
import { textProblems } from '../../scripts/texts.mjs';

it('has every text in both languages and no missing one', () => {
  expect(textProblems()).toEqual([]);
});
