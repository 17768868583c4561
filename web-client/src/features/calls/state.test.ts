import { describe, expect, it } from 'vitest';
import type { CallLine, CallOffer } from '@/contract/calls';
import {
  bodyOf,
  chosen,
  dayAfter,
  daysBetween,
  emptyKind,
  householdsOf,
  matching,
  maySave,
  nextOf,
  noDraft,
} from './state';

function line(name: string, address: string | null): CallLine {
  return {
    id: name,
    patientId: name,
    name,
    sex: 'female',
    age: 70,
    address,
    group: { id: 'one', name: { zh: '组', en: 'Group' } },
    owed: [],
    calls: 0,
  };
}

const lines = [
  line('陈桂兰', '禾苑路 18 弄 6 号 302'),
  line('黄水生', '稻香里 5 号 602'),
  line('周福生', ' 禾苑路 18 弄  6 号 302'),
  line('何', '禾苑路 22 弄'),
  line('Nobody', null),
];

describe('grouping', () => {
  it('puts the people of one address together, in the order of the list', () => {
    const households = householdsOf(lines, 'household');
    expect(households.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ['陈桂兰', '周福生'],
      ['黄水生'],
      ['何'],
      ['Nobody'],
    ]);
    expect(households.at(-1)?.place).toBeNull();
  });

  it('takes as street what stands before the first number', () => {
    const streets = householdsOf(lines, 'street');
    expect(streets.map(({ place, people }) => [place, people.length])).toEqual([
      ['禾苑路', 3],
      ['稻香里', 1],
      [null, 1],
    ]);
    expect(householdsOf([line('Ann', '18 Hill Street')], 'street')[0]?.place).toBe('18 Hill Street');
  });

  it('loses nobody', () => {
    for (const by of ['household', 'street'] as const) {
      expect(householdsOf(lines, by).flatMap(({ people }) => people)).toHaveLength(lines.length);
    }
  });
});

describe('the list', () => {
  it('is searched by name and address', () => {
    expect(matching(lines, '稻香').map(({ name }) => name)).toEqual(['黄水生']);
    expect(matching(lines, ' ')).toHaveLength(lines.length);
  });

  it('says in which of four ways it is empty', () => {
    expect(emptyKind('', 0)).toBe('nothing');
    expect(emptyKind('', 3)).toBe('filtered');
    expect(emptyKind('x', 0)).toBe('notFound');
    expect(emptyKind('x', 3)).toBe('both');
  });

  it('goes on with the next, and after the last with the first', () => {
    expect(nextOf(['a', 'b', 'c'], 'b')).toBe('c');
    expect(nextOf(['a', 'b', 'c'], 'c')).toBe('a');
    expect(nextOf(['a', 'b'], 'gone')).toBe('a');
    expect(nextOf(['a'], 'a')).toBeUndefined();
    expect(nextOf([], 'a')).toBeUndefined();
  });
});

describe('what came of a call', () => {
  const agreed: CallOffer = { result: 'agreed', next: 'proposed', on: '2026-04-01' };
  const noAnswer: CallOffer = { result: 'noAnswer', next: 'asked' };
  const died: CallOffer = { result: 'died', next: 'none' };

  it('brings the proposed day with it', () => {
    const draft = chosen({ ...noDraft, note: ' 152/94 ' }, agreed);
    expect(maySave(draft, agreed)).toBe(true);
    expect(bodyOf(draft, agreed, 2)).toEqual({
      result: 'agreed',
      seen: 2,
      nextOn: '2026-04-01',
      note: '152/94',
    });
  });

  it('waits for the day where nothing proposes one', () => {
    const draft = chosen(chosen(noDraft, agreed), noAnswer);
    expect(maySave(draft, noAnswer)).toBe(false);
    expect(maySave({ ...draft, nextOn: '2026-03-03' }, noAnswer)).toBe(true);
  });

  it('needs the day of a death and sends no next one', () => {
    const draft = { ...chosen(noDraft, died), diedOn: '2026-03-01' };
    expect(maySave(chosen(noDraft, died), died)).toBe(false);
    expect(bodyOf(draft, died, 0)).toEqual({ result: 'died', seen: 0, diedOn: '2026-03-01' });
  });

  it('counts days as days', () => {
    expect(daysBetween('2026-03-02', '2026-04-01')).toBe(30);
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
  });
});
