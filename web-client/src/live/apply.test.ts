import { describe, expect, it } from 'vitest';
import type { MessageChange, RoomUpdate } from '@/contract/rooms';
import { apply, hasGap, nothingKnown, opened, prepend, type RoomView } from './apply';
import { answer, recalled, said } from './sample.test-data';

const texts = (view: RoomView) => view.messages.map((message) => message.posted.text);
const two = opened(nothingKnown, answer([said(1, '早'), said(2, '早上好')], true));

describe('the reducer of a room', () => {
  it('applies the next update', () => {
    const view = apply(two, said(3, '量了'));
    expect(view.number).toBe(3);
    expect(texts(view)).toEqual(['早', '早上好', '量了']);
  });

  it('drops a late update', () => {
    expect(apply(two, said(1, '早'))).toBe(two);
  });

  it('drops a repeated update', () => {
    const view = apply(two, said(3, '量了'));
    expect(apply(view, said(3, '量了'))).toBe(view);
  });

  it('parks an early update and says that there is a gap', () => {
    const view = apply(two, said(4, '四'));
    expect(texts(view)).toEqual(['早', '早上好']);
    expect(hasGap(view)).toBe(true);
  });

  it('applies a parked update once the missing one has come', () => {
    const view = apply(apply(apply(two, said(5, '五')), said(4, '四')), said(3, '三'));
    expect(texts(view)).toEqual(['早', '早上好', '三', '四', '五']);
    expect(hasGap(view)).toBe(false);
  });

  it('parks the same early update once', () => {
    const view = apply(apply(two, said(4, '四')), said(4, '四'));
    expect(view.early).toHaveLength(1);
  });

  it('heals a gap by opening at the last number', () => {
    const view = opened(apply(two, said(5, '五')), answer([said(3, '三'), said(4, '四')], false));
    expect(texts(view)).toEqual(['早', '早上好', '三', '四', '五']);
    expect(hasGap(view)).toBe(false);
  });

  it('forgets what it had when the server answers with a fresh page', () => {
    const view = opened(two, answer([said(90, '九十'), said(91, '九十一')], true));
    expect(texts(view)).toEqual(['九十', '九十一']);
    expect(view.number).toBe(91);
  });

  it('gives the same room whether updates came live or with a fresh page', () => {
    const updates = [said(1, '一'), said(2, '二'), recalled(3, 1), said(4, '四')];
    const live = updates.reduce(apply, nothingKnown);
    expect(live).toEqual(opened(nothingKnown, answer(updates, true)));
  });

  it('marks a recalled message', () => {
    const view = apply(two, recalled(3, 2));
    expect(view.messages.map((message) => message.recalled)).toEqual([false, true]);
  });

  it('keeps a recall for a message that is loaded later', () => {
    const page = opened(nothingKnown, answer([said(51, '新'), recalled(52, 50)], true));
    const view = prepend(page, [said(49, '旧'), said(50, '收回')]);
    expect(view.messages.map((message) => [message.number, message.recalled])).toEqual([
      [49, false],
      [50, true],
      [51, false],
    ]);
    expect(view.number).toBe(52);
  });

  it('marks what a red-flag rule has found', () => {
    const flag = { ...recalled(3, 1), change: { type: 'redFlagged', target: 1 } as const };
    expect(apply(two, flag).messages[0]?.flagged).toBe(true);
  });

  it('shows new words, signs and pins, and the same again changes nothing', () => {
    const edit = done(3, { type: 'edited', target: 1, text: '早安' });
    const sign = done(4, { type: 'reacted', target: 1, emoji: 'thanks', on: true });
    const pin = done(5, { type: 'pinned', target: 1, on: true });
    const view = [edit, sign, pin].reduce(apply, two);
    expect(view.messages[0]).toMatchObject({
      edited: true,
      pinned: true,
      posted: { text: '早安' },
      reactions: [{ emoji: 'thanks', people: [{ id: 'chen' }] }],
    });
    const again = done(6, { type: 'reacted', target: 1, emoji: 'thanks', on: true });
    expect(apply(view, again).messages[0]?.reactions[0]?.people).toHaveLength(1);
    const off = done(7, { type: 'reacted', target: 1, emoji: 'thanks', on: false });
    expect(apply(apply(view, again), off).messages[0]?.reactions).toEqual([]);
  });

  it('takes from a page what had become of a message, and not what its own updates say', () => {
    const marks = { isRecalled: false, isFlagged: true, isPinned: true, edited: 60, reactions: [] };
    const page = opened(nothingKnown, answer([said(51, '新')], true));
    const older = [said(49, '改过的', { marks }), done(50, { type: 'pinned', target: 49, on: false })];
    expect(prepend(page, older).messages[0]).toMatchObject({ pinned: true, flagged: true, edited: true });
  });
});

function done(number: number, change: MessageChange): RoomUpdate {
  return { ...recalled(number, 0), change };
}
