import { expect, it } from 'vitest';
import { dialled, groupedNumber } from './phone-number';

it('groups a mobile number and leaves any other as it was written', () => {
  expect(groupedNumber('13800000003')).toBe('138 0000 0003');
  expect(groupedNumber('5550 0176')).toBe('5550 0176');
  expect(groupedNumber('0575-87210000')).toBe('0575-87210000');
});

it('dials digits alone', () => {
  expect(dialled('0575-8721 0000')).toBe('tel:057587210000');
  expect(dialled('+86 138 0000 0003')).toBe('tel:+8613800000003');
});
