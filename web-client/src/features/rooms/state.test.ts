import { describe, expect, it } from 'vitest';
import type { RoomUpdate } from '@/contract/rooms';
import { apply, nothingKnown } from '@/live/apply';
import { canBeFound, linesOf, looksPersonal, mayEdit, mayRecall, placeIn } from './state';

const me = { id: 'me', name: '我', role: 'patient' } as const;
const gp = { id: 'gp', name: '李清和', role: 'gp' } as const;

function said(number: number, by: RoomUpdate['by'], text: string, at = '2026-11-22T08:00:00Z'): RoomUpdate {
  const change = { type: 'posted', messageId: `m${number}`, kind: 'message', text } as const;
  return { number, at, by, change };
}

const talk = [said(1, gp, '早', '2026-11-21T08:00:00Z'), said(2, me, '早上好'), said(3, gp, '量了吗')].reduce(
  apply,
  nothingKnown,
);

describe('what stands in a room', () => {
  it('draws a rule at each new day and one before what is unread', () => {
    expect(linesOf(talk, [], 'me', 2).map((line) => line.type)).toEqual([
      'day',
      'message',
      'day',
      'message',
      'new',
      'message',
    ]);
  });

  it('puts what is on its way last', () => {
    const request = { commandId: 'c', text: '168/102', kind: 'message' } as const;
    const lines = linesOf(talk, [{ request, at: '2026-11-22T08:01:00Z', state: 'sending' }], 'me', 3);
    expect(lines.at(-1)).toMatchObject({ type: 'outgoing', key: 'c' });
  });

  it('quotes the message that is answered', () => {
    const change = { type: 'posted', messageId: 'm4', kind: 'message', text: '量了', replyTo: 3 } as const;
    const view = apply(talk, { ...said(4, me, ''), change });
    expect(linesOf(view, [], 'me', 4).at(-1)).toMatchObject({ quote: '李清和：量了吗' });
  });

  it('says below the last own message that a doctor has read, and only there', () => {
    const view = apply(talk, said(4, me, '量了'));
    const seen = (seenByGp: number) =>
      linesOf(view, [], 'me', 9, seenByGp).flatMap((line) =>
        line.type === 'message' && line.seen ? [line.message.number] : [],
      );
    expect(seen(1)).toEqual([]);
    expect(seen(3)).toEqual([2]);
    expect(seen(4)).toEqual([4]);
  });
});

describe('recalling', () => {
  it('is offered for two minutes, for own messages', () => {
    const [, mine, theirs] = talk.messages;
    const soon = new Date('2026-11-22T08:01:59Z');
    expect(mine && mayRecall(mine, 'me', soon)).toBe(true);
    expect(theirs && mayRecall(theirs, 'me', soon)).toBe(false);
    expect(mine && mayRecall(mine, 'me', new Date('2026-11-22T08:02:01Z'))).toBe(false);
  });
});

describe('mending', () => {
  it('is offered for five minutes, for own words that are not signed', () => {
    const [, mine, theirs] = talk.messages;
    const soon = new Date('2026-11-22T08:04:59Z');
    expect(mine && mayEdit(mine, 'me', soon)).toBe(true);
    expect(theirs && mayEdit(theirs, 'me', soon)).toBe(false);
    expect(mine && mayEdit(mine, 'me', new Date('2026-11-22T08:05:01Z'))).toBe(false);
    expect(mine && mayEdit({ ...mine, recalled: true }, 'me', soon)).toBe(false);
  });
});

describe('the hint to ask privately', () => {
  it.each(['今早 168/102，头有点晕', '空腹血糖 9.8', 'glucose was 11', '7.4 mmol/L'])(
    'sees a value in %s',
    (text) => {
      expect(looksPersonal(text)).toBe(true);
    },
  );

  it.each(['量的时候要不要脱毛衣？', '周五几点？', 'see you at 9'])('sees none in %s', (text) => {
    expect(looksPersonal(text)).toBe(false);
  });
});

it('only words with a letter or a number can be looked for', () => {
  expect(canBeFound('血压')).toBe(true);
  expect(canBeFound('bp 168')).toBe(true);
  expect(canBeFound(' “，”')).toBe(false);
});

it('an address points to a message by its number and to nothing else', () => {
  expect(placeIn('m12')).toBe(12);
  expect(placeIn('find')).toBeNull();
  expect(placeIn('m12x')).toBeNull();
});
