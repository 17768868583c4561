import type { ModelFigures } from '@/contract/models';

const size = { width: 360, height: 240, left: 52, right: 22, top: 10, bottom: 34 };

interface Frame {
  x: (value: number) => number;
  y: (value: number) => number;
}

function frameOf(x: [number, number], y: [number, number]): Frame {
  const wide = size.width - size.left - size.right;
  const high = size.height - size.top - size.bottom;
  return {
    x: (value) => size.left + ((value - x[0]) / (x[1] - x[0])) * wide,
    y: (value) => size.height - size.bottom - ((value - y[0]) / (y[1] - y[0])) * high,
  };
}

function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

interface PlotProps {
  label: string;
  xLabel: string;
  yLabel: string;
  x: [number, number];
  y: [number, number];
  tick: (value: number) => string;
  yTick: (value: number) => string;
  children: (frame: Frame) => React.ReactNode;
}

function Plot({ label, xLabel, yLabel, x, y, tick, yTick, children }: PlotProps) {
  const frame = frameOf(x, y);
  return (
    <figure className="model-chart">
      <figcaption className="s b">{label}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {[0, 0.5, 1].map((share) => {
          const at = x[0] + (x[1] - x[0]) * share;
          return (
            <text key={share} x={frame.x(at)} y={size.height - 18} textAnchor="middle">
              {tick(at)}
            </text>
          );
        })}
        {[0, 0.5, 1].map((share) => {
          const at = y[0] + (y[1] - y[0]) * share;
          return (
            <text key={share} x={size.left - 5} y={frame.y(at) + 4} textAnchor="end">
              {yTick(at)}
            </text>
          );
        })}
        <path
          className="model-axis"
          d={path([
            [frame.x(x[0]), frame.y(y[1])],
            [frame.x(x[0]), frame.y(y[0])],
            [frame.x(x[1]), frame.y(y[0])],
          ])}
        />
        {children(frame)}
        <text x={size.width / 2} y={size.height - 3} textAnchor="middle">
          {xLabel}
        </text>
        <text transform={`translate(12 ${size.height / 2}) rotate(-90)`} textAnchor="middle">
          {yLabel}
        </text>
      </svg>
    </figure>
  );
}

interface ChartProps {
  figures: ModelFigures;
  words: { label: string; x: string; y: string };
}

const percent = (value: number) => `${(value * 100).toFixed(value < 0.1 && value > 0 ? 1 : 0)}%`;

/** What was said against what happened, by tenths of the people. */
export function CalibrationChart({ figures, words }: ChartProps) {
  const top = Math.max(...figures.calibration.map((each) => Math.max(each.said, each.happened))) * 1.05;
  return (
    <Plot
      label={words.label}
      xLabel={words.x}
      yLabel={words.y}
      x={[0, top]}
      y={[0, top]}
      tick={percent}
      yTick={percent}
    >
      {({ x, y }) => (
        <>
          <path
            className="model-quiet"
            d={path([
              [x(0), y(0)],
              [x(top), y(top)],
            ])}
          />
          <path
            className="model-line"
            d={path(figures.calibration.map((each) => [x(each.said), y(each.happened)]))}
          />
          {figures.calibration.map((each) => (
            <circle key={each.said} className="model-dot" cx={x(each.said)} cy={y(each.happened)} r={3.5} />
          ))}
        </>
      )}
    </Plot>
  );
}

/** Net benefit of referring by the model, against referring everybody (dashed) and nobody (the axis). */
export function BenefitChart({ figures, words }: ChartProps) {
  const points = figures.netBenefits;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return null;
  const top = Math.max(...points.map((each) => each.model), 0.1) * 1.05;
  return (
    <Plot
      label={words.label}
      xLabel={words.x}
      yLabel={words.y}
      x={[first.threshold, last.threshold]}
      y={[0, top]}
      tick={percent}
      yTick={(value) => value.toFixed(value < 10 ? 1 : 0)}
    >
      {({ x, y }) => (
        <>
          <path
            className="model-quiet"
            d={path(
              points
                .filter((each) => each.everybody >= 0)
                .map((each) => [x(each.threshold), y(each.everybody)]),
            )}
          />
          <path
            className="model-line"
            d={path(points.map((each) => [x(each.threshold), y(Math.max(each.model, 0))]))}
          />
        </>
      )}
    </Plot>
  );
}

/** Scores of people with the outcome (filled) and without. */
export function ScoresChart({ figures, words }: ChartProps) {
  const bins = figures.scores;
  const first = bins[0];
  const second = bins[1];
  const last = bins.at(-1);
  if (!first || !second || !last) return null;
  const step = second.from - first.from;
  const cases = bins.reduce((sum, each) => sum + each.cases, 0) || 1;
  const others = bins.reduce((sum, each) => sum + each.others, 0) || 1;
  const top = Math.max(...bins.map((each) => Math.max(each.cases / cases, each.others / others))) * 1.05;
  return (
    <Plot
      label={words.label}
      xLabel={words.x}
      yLabel={words.y}
      x={[first.from, last.from + step]}
      y={[0, top]}
      tick={(value) => value.toFixed(1)}
      yTick={percent}
    >
      {({ x, y }) =>
        bins.map((each) => (
          <g key={each.from}>
            {(
              [
                ['model-bar-others', each.others / others],
                ['model-bar-cases', each.cases / cases],
              ] as const
            ).map(([name, share]) => (
              <rect
                key={name}
                className={name}
                x={x(each.from)}
                y={y(share)}
                width={x(step) - x(0)}
                height={y(0) - y(share)}
              />
            ))}
          </g>
        ))
      }
    </Plot>
  );
}
