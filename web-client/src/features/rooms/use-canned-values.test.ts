// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { RoomSummary } from '@/contract/rooms';
import type { SessionUser } from '@/contract/session';
import { useCannedValues } from './use-canned-values';

const title = { zh: '陈桂兰', en: '陈桂兰' };
const me = { name: '李清和', role: 'gp', groups: [{ id: 'one', name: { zh: '高血压群', en: '' } }] };

function valuesIn(kind: RoomSummary['kind'], role = me.role) {
  const room = { kind, title, groupId: 'one' } as unknown as RoomSummary;
  return renderHook(() => useCannedValues(room, { ...me, role } as unknown as SessionUser)).result.current;
}

afterEach(() => {
  vi.useRealTimers();
});

it('names the day by its date, because a message is read on other days too', () => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1, 14, 5) });
  expect(valuesIn('consult')).toEqual({
    patient: '陈桂兰',
    me: '李清和',
    group: '高血压群',
    date: '3 月 1 日',
  });
});

it('knows no patient in a group, and gives patients nothing', () => {
  expect(valuesIn('group')?.patient).toBe('');
  expect(valuesIn('consult', 'patient')).toBeUndefined();
});
