/** Where something stands in a text. */
export interface Place {
  start: number;
  length: number;
}

/** A text with the words that said so marked; places that overlap become one. */
export function MarkedWords({ text, places }: { text: string; places: readonly Place[] }) {
  return piecesOf(text, places).map((piece) =>
    piece.marked ? (
      <mark key={piece.start}>{piece.words}</mark>
    ) : (
      <span key={piece.start}>{piece.words}</span>
    ),
  );
}

interface Piece {
  start: number;
  words: string;
  marked: boolean;
}

export function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) pieces.push({ start: from, words: text.slice(from, to), marked });
  };
  let at = 0;
  for (const { start, end } of joined(text.length, places)) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return pieces;
}

function joined(length: number, places: readonly Place[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const sorted = places
    .map((place) => ({ start: Math.max(0, place.start), end: Math.min(length, place.start + place.length) }))
    .filter((span) => span.end > span.start)
    .sort((one, other) => one.start - other.start);
  for (const span of sorted) {
    const last = spans.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans;
}
