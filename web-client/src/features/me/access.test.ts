import { expect, it } from 'vitest';
import type { AccessEntry } from '@/contract/patients';
import { alike } from './access';

const entry = (at: string, name: string, what = 'read case'): AccessEntry => ({
  at,
  name,
  role: 'gp',
  what,
  why: 'care',
});

it('says once what one person did several times on one day', () => {
  const visits = alike([
    entry('2026-03-02T10:00:00+08:00', '李文清'),
    entry('2026-03-02T09:00:00+08:00', '李文清'),
    entry('2026-03-02T09:00:00+08:00', '李文清', 'read patient'),
    entry('2026-03-02T08:00:00+08:00', '何静'),
    entry('2026-02-20T09:00:00+08:00', '李文清'),
  ]);
  expect(visits.map((visit) => [visit.name, visit.what, visit.times])).toEqual([
    ['李文清', 'read case', 2],
    ['李文清', 'read patient', 1],
    ['何静', 'read case', 1],
    ['李文清', 'read case', 1],
  ]);
  expect(visits[0]?.at).toBe('2026-03-02T10:00:00+08:00');
});
