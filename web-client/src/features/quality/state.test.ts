import { expect, it } from 'vitest';
import { share } from './state';

it('a share of nothing is unknown and not zero', () => {
  expect(share(0, 0)).toBeNull();
  expect(share(0, 4)).toBe(0);
  expect(share(2, 3)).toBe(67);
});
