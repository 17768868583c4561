import { expect, test, vi } from 'vitest';
import { newId } from './http';

test('an id begins with the moment at which it was made, and is another each time', () => {
  vi.useFakeTimers({ now: 0x0198_1234_5678 });
  const [first, second] = [newId(), newId()];
  vi.setSystemTime(0x0198_1234_5679);
  const later = newId();
  vi.useRealTimers();

  expect(first).toMatch(/^01981234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second).not.toBe(first);
  expect(later > first && later > second).toBe(true);
});
