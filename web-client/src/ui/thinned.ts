/**
 * Of marks that would cover each other, the one that weighs most: a picture of ninety days must not hide its worst day
 * under a heap. Where heights are told, the one that weighs least is shown too if it stands apart: among many high
 * readings a very low one is as much of a warning. The last one stands for now and is always shown.
 */
export function thinned<T>(
  points: readonly T[],
  x: (point: T) => number,
  weight: (point: T) => number,
  room = 10,
  y?: (point: T) => number,
): T[] {
  const most = new Map<number, T>();
  const least = new Map<number, T>();
  const keep = (kept: Map<number, T>, point: T, sign: 1 | -1) => {
    const place = Math.floor(x(point) / room);
    const there = kept.get(place);
    if (there === undefined || sign * (weight(point) - weight(there)) >= 0) kept.set(place, point);
  };
  for (const point of points) {
    keep(most, point, 1);
    if (y) keep(least, point, -1);
  }
  const last = points.at(-1);
  const shown = new Set(most.values());
  for (const [place, point] of least) {
    const over = most.get(place);
    if (y && over !== undefined && Math.abs(y(point) - y(over)) >= room) shown.add(point);
  }
  return points.filter((point) => shown.has(point) || point === last);
}
