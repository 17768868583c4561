import { useTranslation } from './translation';
import type { Measurement } from '@/contract/patients';
import { useSettings } from './settings';
import { thinned } from './thinned';
import { dayAndMonth, oldestFirst } from './time';

export interface Pressure {
  at: string;
  systolic: number;
  diastolic: number;
}

const systolicItems = ['sbp', 'systolic', 'systolicMmHg', 'systolic_bp'];
const diastolicItems = ['dbp', 'diastolic', 'diastolicMmHg', 'diastolic_bp'];

/** Systolic and diastolic values of the same moment, oldest first. */
export function pressures(measurements: readonly Measurement[]): Pressure[] {
  const lower = new Map(
    measurements.filter((each) => diastolicItems.includes(each.item)).map((each) => [each.at, each.value]),
  );
  return measurements
    .filter((each) => systolicItems.includes(each.item))
    .flatMap((each) => {
      const diastolic = lower.get(each.at);
      return diastolic === undefined ? [] : [{ at: each.at, systolic: each.value, diastolic }];
    })
    .sort(oldestFirst);
}

const left = 34;
const top = 26;
const strip = { upper: 92, lower: 56 };
// Target of the national public health service specification (3rd ed., 2017): below 140/90 mmHg.
const target = { systolic: 140, diastolic: 90, far: 160 };

/** Two strips with one time axis; the band is the target and the shape of a point carries the verdict. */
export function PressureChart({ pairs, width }: { pairs: readonly Pressure[]; width: number }) {
  const { t } = useTranslation('ui');
  const { language } = useSettings();
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last) return null;
  const from = new Date(first.at).getTime();
  const spread = Math.max(new Date(last.at).getTime() - from, 1);
  const x = (at: string) => left + 6 + ((new Date(at).getTime() - from) / spread) * (width - left - 14);
  const high = Math.max(180, ...pairs.map((pair) => pair.systolic));
  const low = Math.min(110, ...pairs.map((pair) => pair.systolic));
  const y = (value: number) => top + ((high - value) / (high - low)) * strip.upper;
  const lowTop = top + strip.upper + 30;
  const most = Math.max(110, ...pairs.map((pair) => pair.diastolic));
  const least = Math.min(50, ...pairs.map((pair) => pair.diastolic));
  const z = (value: number) => lowTop + ((most - value) / (most - least)) * strip.lower;
  const bottom = lowTop + strip.lower;
  const now = new Date();
  const label = t('chart.pressure', {
    count: pairs.length,
    value: `${last.systolic}/${last.diastolic}`,
  });
  return (
    <figure className="chart-box">
      <svg className="chart" viewBox={`0 0 ${width} ${bottom + 20}`} role="img" aria-label={label}>
        <text x={left} y={14}>
          {t('chart.systolic')}
        </text>
        <text className="lab" x={width - 6} y={14} textAnchor="end">
          {last.systolic}
        </text>
        <Band
          width={width}
          x={left}
          top={y(target.systolic)}
          bottom={top + strip.upper}
          value={target.systolic}
        />
        <path className="l1" d={line(pairs.map((pair) => [x(pair.at), y(pair.systolic)]))} />
        {thinned(
          pairs,
          (pair) => x(pair.at),
          (pair) => pair.systolic,
          10,
          (pair) => y(pair.systolic),
        ).map((pair) => (
          <Point key={pair.at} x={x(pair.at)} y={y(pair.systolic)} value={pair.systolic} />
        ))}
        <text x={left} y={lowTop - 8}>
          {t('chart.diastolic')}
        </text>
        <text className="lab" x={width - 6} y={lowTop - 8} textAnchor="end">
          {last.diastolic}
        </text>
        <Band width={width} x={left} top={z(target.diastolic)} bottom={bottom} value={target.diastolic} />
        <path className="l2" d={line(pairs.map((pair) => [x(pair.at), z(pair.diastolic)]))} />
        <line className="axis" x1={left} x2={width - 6} y1={bottom} y2={bottom} />
        <text x={left} y={bottom + 16}>
          {dayAndMonth(new Date(first.at), now, language)}
        </text>
        <text x={width - 6} y={bottom + 16} textAnchor="end">
          {dayAndMonth(new Date(last.at), now, language)}
        </text>
      </svg>
    </figure>
  );
}

function line(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

interface BandProps {
  width: number;
  x: number;
  top: number;
  bottom: number;
  value: number;
}

function Band({ width, x, top: upper, bottom, value }: BandProps) {
  return (
    <>
      <rect className="band" x={x} y={upper} width={width - x - 6} height={Math.max(bottom - upper, 0)} />
      <line className="target" x1={x} x2={width - 6} y1={upper} y2={upper} />
      <text className="lab" x={x - 5} y={upper + 4} textAnchor="end">
        {value}
      </text>
    </>
  );
}

function Point({ x, y, value }: { x: number; y: number; value: number }) {
  if (value >= target.far) return <rect className="pt-far" x={x - 3} y={y - 3} width={6} height={6} />;
  if (value >= target.systolic) {
    return <path className="pt-above" d={`M${x.toFixed(1)} ${(y - 4).toFixed(1)}l3.6 6.5h-7.2z`} />;
  }
  return <circle className="pt" cx={x} cy={y} r={2.6} />;
}
