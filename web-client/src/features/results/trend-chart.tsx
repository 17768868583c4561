import { useElementSize } from '@mantine/hooks';
import { useTranslation } from '@/ui/translation';
import type { TargetBand } from '@/contract/my-health';
import { useSettings } from '@/ui/settings';
import { thinned } from '@/ui/thinned';
import { dayAndMonth } from '@/ui/time';
import { gapBefore, type Point, type Range, type Series, verdictOf } from './readings';

const dayMs = 24 * 60 * 60_000;

interface TrendChartProps {
  series: Series;
  points: readonly Point[];
  days: Range;
  targets: readonly TargetBand[];
  now: Date;
  label: string;
}

/** One strip for each value of a series with one time axis: the target is a band, the shape of a point its verdict. */
export function TrendChart({ series, points, days, targets, now, label }: TrendChartProps) {
  const { t } = useTranslation('results');
  const { language, elder } = useSettings();
  const { ref, width } = useElementSize();
  const letters = elder === null ? 13 : 18;
  const left = letters * 2.4;
  const from = now.getTime() - days * dayMs;
  const x = (at: string) => left + 6 + ((Date.parse(at) - from) / (days * dayMs)) * (width - left - 18);
  const head = letters * 1.6;
  const tall = series.items.length === 1 ? 150 : 104;
  const strip = head + tall + 12;
  const bottom = strip * series.items.length;
  return (
    <figure className="chart-box" ref={ref}>
      {width > 0 && (
        <svg
          className="chart trend"
          viewBox={`0 0 ${width} ${bottom + letters * 1.5}`}
          role="img"
          aria-label={label}
          style={{ height: bottom + letters * 1.5 }}
        >
          {series.items.map((item, index) => (
            <g key={item} transform={`translate(0 ${index * strip + head})`}>
              {series.items.length > 1 && (
                <text x={left} y={-letters * 0.5}>
                  {t(`strip.${item}`)}
                </text>
              )}
              <Strip
                values={points.map((point) => ({ x: x(point.at), value: point.values[index] ?? 0 }))}
                gaps={points.map((_, at) => gapBefore(points, at, days))}
                target={targets.find((each) => each.item === item)}
                left={left}
                width={width}
                height={tall}
                dashed={index > 0}
                letters={letters}
              />
            </g>
          ))}
          <line className="axis" x1={left} x2={width - 6} y1={bottom - 12} y2={bottom - 12} />
          <text x={left} y={bottom + letters * 0.6}>
            {dayAndMonth(new Date(from), now, language)}
          </text>
          <text x={width - 6} y={bottom + letters * 0.6} textAnchor="end">
            {t('today.label')}
          </text>
        </svg>
      )}
    </figure>
  );
}

interface StripProps {
  values: readonly { x: number; value: number }[];
  gaps: readonly (number | null)[];
  target: TargetBand | undefined;
  left: number;
  width: number;
  height: number;
  dashed: boolean;
  letters: number;
}

function Strip({ values, gaps, target, left, width, height, dashed, letters }: StripProps) {
  const { t } = useTranslation('results');
  const limit = target?.below ?? null;
  const all = [...values.map((each) => each.value), ...(limit === null ? [] : [limit])];
  const room = Math.max((Math.max(...all) - Math.min(...all)) * 0.2, 4);
  const [high, low] = [Math.max(...all) + room, Math.min(...all) - room];
  const y = (value: number) => ((high - value) / (high - low)) * height;
  return (
    <>
      {limit !== null && (
        <>
          <rect className="band" x={left} y={y(limit)} width={width - left - 6} height={height - y(limit)} />
          <line className="target" x1={left} x2={width - 6} y1={y(limit)} y2={y(limit)} />
          <text className="lab" x={left - 5} y={y(limit) + letters * 0.35} textAnchor="end">
            {limit}
          </text>
        </>
      )}
      {values.map((each, index) => {
        const before = values[index - 1];
        if (!before) return null;
        const gap = gaps[index] ?? null;
        const path = `M${before.x.toFixed(1)} ${y(before.value).toFixed(1)}L${each.x.toFixed(1)} ${y(each.value).toFixed(1)}`;
        return (
          <g key={index}>
            <path className={gap === null ? (dashed ? 'l2' : 'l1') : 'gap'} d={path} />
            {gap !== null && !dashed && (
              <text x={(before.x + each.x) / 2} y={height - 6} textAnchor="middle">
                {t('gap', { count: gap })}
              </text>
            )}
          </g>
        );
      })}
      {thinned(
        values,
        (each) => each.x,
        (each) => graveness(target, each.value),
        12,
      ).map((each, index) => (
        <Mark key={index} x={each.x} y={y(each.value)} target={target} value={each.value} />
      ))}
    </>
  );
}

const ranks = { far: 3, below: 3, above: 2, in: 1 };

/** First by verdict, then by how high it is: what is too low must not be hidden by what is a little high. */
function graveness(target: TargetBand | undefined, value: number): number {
  const verdict = verdictOf(target, value);
  return (verdict === null ? 0 : ranks[verdict]) * 10_000 + value;
}

function Mark({
  x,
  y,
  target,
  value,
}: {
  x: number;
  y: number;
  target: TargetBand | undefined;
  value: number;
}) {
  const verdict = verdictOf(target, value);
  if (verdict === 'far' || verdict === 'below')
    return <rect className="pt-far" x={x - 4} y={y - 4} width={8} height={8} />;
  if (verdict === 'above')
    return <path className="pt-above" d={`M${x.toFixed(1)} ${(y - 5).toFixed(1)}l4.6 8.3h-9.2z`} />;
  return <circle className="pt" cx={x} cy={y} r={3.4} />;
}
