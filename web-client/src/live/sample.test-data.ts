import type { OpenedRoom, Posted, RoomUpdate } from '@/contract/rooms';

/** Named people and messages for the tests of this folder. */
export const amina = { id: 'amina', name: '阿米娜', role: 'gp' } as const;
export const chen = { id: 'chen', name: '陈桂兰', role: 'patient' } as const;

export function said(number: number, text: string, more: Partial<Posted> = {}): RoomUpdate {
  return {
    number,
    at: `2026-11-22T08:${String(number).padStart(2, '0')}:00Z`,
    by: chen,
    change: { type: 'posted', messageId: `message-${number}`, kind: 'message', text, ...more },
  };
}

export function recalled(number: number, target: number): RoomUpdate {
  return { number, at: '2026-11-22T09:00:00Z', by: chen, change: { type: 'recalled', target } };
}

export function answer(updates: RoomUpdate[], reset: boolean): OpenedRoom {
  const number = updates.at(-1)?.number ?? 0;
  return {
    room: {
      id: 'room',
      kind: 'group',
      title: { zh: '群', en: 'Group' },
      groupId: 'group',
      people: 2,
      staff: 1,
      number,
      unread: 0,
      mentions: 0,
      muted: false,
    },
    number,
    readMark: 0,
    reset,
    updates,
    seenByGp: 0,
    pins: [],
  };
}
