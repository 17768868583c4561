import { describe, expect, it } from 'vitest';
import type { RoomPerson } from '@/contract/rooms';
import { callable, callingWord, standing } from './room-people';

const people: RoomPerson[] = [
  { id: 'li', name: '李医生', role: 'gp' },
  { id: 'wang', name: '王管理师', role: 'healthManager' },
  { id: 'chen', name: '陈桂兰', role: 'patient' },
];
const names = (word: string) => callable(word, people, (role) => role, 'chen').map(({ name }) => name);

describe('calling somebody', () => {
  it('begins with an @ at the end of what is written', () => {
    expect(callingWord('请问 @李')).toBe('李');
    expect(callingWord('@')).toBe('');
    expect(callingWord('mail@home')).toBeNull();
    expect(callingWord('@李医生 您好')).toBeNull();
  });

  it('offers the roles that are there, then people, and never oneself', () => {
    expect(names('')).toEqual(['gp', 'healthManager', '李医生', '王管理师']);
    expect(names('王')).toEqual(['王管理师']);
  });

  it('drops a call whose name was deleted again', () => {
    const called = callable('', people, (role) => role, 'chen');
    expect(standing('@李医生 您好', called)).toEqual([{ person: 'li' }]);
  });
});
