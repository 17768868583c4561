import { expect, it } from 'vitest';
import { startLink } from './one-time-code';

it('keeps name and code behind the hash, where no server sees them', () => {
  const link = startLink('https://comanage.example', { userName: '杜美 1', code: 'ABCDE-23456', until: '' });
  const url = new URL(link);
  expect(url.pathname + url.search).toBe('/start');
  expect(new URLSearchParams(url.hash.slice(1)).get('name')).toBe('杜美 1');
  expect(new URLSearchParams(url.hash.slice(1)).get('code')).toBe('ABCDE-23456');
});
