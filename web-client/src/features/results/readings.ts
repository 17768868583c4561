import type { TargetBand } from '@/contract/my-health';
import type { Measurement } from '@/contract/patients';
import type { Verdict } from '@/ui/marks';
import { pressures } from '@/ui/pressure-chart';
import { oldestFirst } from '@/ui/time';

/** One kind of value over time. Pressure has two values a time, the systolic first; all others have one. */
export interface Series {
  kind: string;
  items: readonly string[];
  unit: string;
  /** Oldest first. */
  points: readonly Point[];
}

export interface Point {
  at: string;
  values: readonly number[];
}

export const pressureKind = 'pressure';
const pressureItems = ['sbp', 'dbp'];

/** What people measure themselves comes first, pressure before all. */
const order = [pressureKind, 'glucose_mmol', 'glucose', 'hba1c_pct', 'weight'];

export function seriesOf(measurements: readonly Measurement[]): Series[] {
  const pairs = pressures(measurements);
  const all: Series[] = pairs.length
    ? [
        {
          kind: pressureKind,
          items: pressureItems,
          unit: 'mmHg',
          points: pairs.map(({ at, systolic, diastolic }) => ({ at, values: [systolic, diastolic] })),
        },
      ]
    : [];
  const others = measurements.filter(({ item }) => !pressureItems.includes(item) && order.includes(item));
  for (const item of new Set(others.map((each) => each.item))) {
    const own = others.filter((each) => each.item === item).sort(oldestFirst);
    all.push({
      kind: item,
      items: [item],
      unit: own[0]?.unit ?? '',
      points: own.map(({ at, value }) => ({ at, values: [value] })),
    });
  }
  return all.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

export function verdictOf(target: TargetBand | undefined, value: number): Verdict | null {
  if (!target) return null;
  if (value <= (target.lowTo ?? -Infinity)) return 'below';
  if (value >= (target.farFrom ?? Infinity)) return 'far';
  const { below } = target;
  if (typeof below !== 'number') return null;
  return value < below ? 'in' : 'above';
}

const worst: readonly (Verdict | null)[] = ['far', 'below', 'above', 'in', null];

/** Of several values the worst speaks: a pressure is on target only with both. */
export function verdictAt(series: Series, targets: readonly TargetBand[], point: Point): Verdict | null {
  const each = series.items.map((item, index) =>
    verdictOf(
      targets.find((target) => target.item === item),
      point.values[index] ?? NaN,
    ),
  );
  return worst.find((verdict) => each.includes(verdict)) ?? null;
}

export const ranges = [7, 30, 90] as const;
export type Range = (typeof ranges)[number];
const dayMs = 24 * 60 * 60_000;

export function within(points: readonly Point[], days: Range, now: Date): Point[] {
  const from = now.getTime() - days * dayMs;
  return points.filter((point) => Date.parse(point.at) >= from);
}

/** Days without a value that are worth naming, for each range. */
const longGap: Record<Range, number> = { 7: 3, 30: 7, 90: 14 };

/** Where two neighbours are too far apart to be joined, and by how many days. */
export function gapBefore(points: readonly Point[], index: number, days: Range): number | null {
  const [before, after] = [points[index - 1], points[index]];
  if (!before || !after) return null;
  const gap = Math.floor((Date.parse(after.at) - Date.parse(before.at)) / dayMs);
  return gap >= longGap[days] ? gap : null;
}

export function valueText(point: Point): string {
  return point.values.join('/');
}
