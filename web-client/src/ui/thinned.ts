/**
 * Of marks that would cover each other, the one that weighs most: a picture of ninety days must not hide its worst day
 * under a heap. The last one stands for now and is always shown.
 */
export function thinned<T>(
  points: readonly T[],
  x: (point: T) => number,
  weight: (point: T) => number,
  room = 10,
): T[] {
  const kept = new Map<number, T>();
  for (const point of points) {
    const place = Math.floor(x(point) / room);
    const there = kept.get(place);
    if (there === undefined || weight(point) >= weight(there)) kept.set(place, point);
  }
  const last = points.at(-1);
  const shown = new Set(kept.values());
  return points.filter((point) => shown.has(point) || point === last);
}
