import { expect, it } from 'vitest';
import { mayOpen } from './doors';
import { homeOf } from './home';
import { navOf } from './nav';

const roles = [
  'patient',
  'gp',
  'specialist',
  'healthManager',
  'hospitalDesk',
  'administrator',
  'districtManager',
] as const;

it.each(roles)('lets %s into every page of the own menu', (role) => {
  const shut = [homeOf(role), '/notifications', ...navOf(role).map((each) => each.to)].filter(
    (path) => !mayOpen(role, path),
  );
  expect(shut).toEqual([]);
});

it('keeps the frame of a page from those who have nothing in it', () => {
  expect(mayOpen('patient', '/accounts')).toBe(false);
  expect(mayOpen('patient', '/triage/one')).toBe(false);
  expect(mayOpen('gp', '/import')).toBe(false);
  expect(mayOpen('gp', '/health')).toBe(false);
  expect(mayOpen('hospitalDesk', '/members')).toBe(false);
  expect(mayOpen('administrator', '/rooms/one')).toBe(false);
  expect(mayOpen('districtManager', '/teams')).toBe(false);
});

it('leads from an alert to a case whoever is called', () => {
  expect(mayOpen('specialist', '/triage/one')).toBe(true);
});

it('leaves it to the pages to say that there is none under an address', () => {
  expect(mayOpen('patient', '/nonsense')).toBe(true);
  expect(mayOpen('patient', '/')).toBe(true);
});
