import { expect, it } from 'vitest';
import { piecesOf } from './marked-words';

const marked = (text: string, places: { start: number; length: number }[]) =>
  piecesOf(text, places)
    .map((piece) => (piece.marked ? `[${piece.words}]` : piece.words))
    .join('');

it('marks what said so and joins what overlaps', () => {
  expect(marked('医生您好，胸痛，出冷汗', [{ start: 5, length: 2 }])).toBe('医生您好，[胸痛]，出冷汗');
  expect(
    marked('abcdef', [
      { start: 3, length: 2 },
      { start: 1, length: 3 },
    ]),
  ).toBe('a[bcde]f');
});

it('leaves out places that lie outside the words', () => {
  expect(marked('abc', [{ start: 9, length: 4 }])).toBe('abc');
  expect(marked('abc', [{ start: 2, length: 40 }])).toBe('ab[c]');
  expect(marked('', [{ start: 0, length: 1 }])).toBe('');
});
