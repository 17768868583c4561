import { describe, expect, it } from 'vitest';
import { staffRoles } from '@/contract/values';
import { homeOf } from './home';
import { navOf, phoneTabs } from './nav';

it.each(staffRoles)('%s begins at the first of their places', (role) => {
  expect(homeOf(role)).toBe(navOf(role)[0]?.to);
});

describe('the tabs of a phone', () => {
  it.each(staffRoles)('are at most five for %s, and every place is behind one of them', (role) => {
    const items = navOf(role);
    const { first, rest } = phoneTabs(items);
    expect(first.length + (rest.length > 0 ? 1 : 0)).toBeLessThanOrEqual(5);
    expect([...first, ...rest]).toEqual(items);
    expect(rest.length).not.toBe(1);
  });
});
