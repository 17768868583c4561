import { useElementSize } from '@mantine/hooks';
import { IconDownload, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { Measure, Overview } from '@/contract/overview';
import { Button } from '@/ui/button';
import { RuleHead } from '@/ui/marks';
import { useSettings } from '@/ui/settings';
import { useNumbers } from './numbers';
import { apart, csvFile, percentOf } from './state';

const height = 250;
const left = 34;
const right = 124;
const top = 12;
const bottom = 222;
const textLine = 17;
const drawn: readonly Measure[] = ['loopClosed', 'clockMet'];

interface Point {
  label: string;
  /** Under the lines, where there is less room. */
  short: string;
  values: Partial<Record<Measure, number | null>>;
}

/** The kept months and today; a month that was not kept is a gap. As lines or as the table that they are drawn from. */
export function Trend({ page }: { page: Overview }) {
  const { t } = useTranslation('overview');
  const { language } = useSettings();
  const [asTable, setAsTable] = useState(false);
  const points: Point[] = [
    ...page.months.map((each) => ({
      label: each.month,
      short: monthOf(each.month, language),
      values: Object.fromEntries(drawn.map((measure) => [measure, percentOf(each.shares[measure])])),
    })),
    {
      label: t('trend.now'),
      short: t('trend.now'),
      values: Object.fromEntries(page.tiles.map((tile) => [tile.measure, percentOf(tile.now)])),
    },
  ];
  return (
    <section>
      <RuleHead
        title={t('trend.title')}
        note={t('trend.note')}
        end={
          <span className="row no-print">
            <Button
              kind="quiet"
              icon={IconTable}
              aria-pressed={asTable}
              onClick={() => {
                setAsTable(!asTable);
              }}
            >
              {t(asTable ? 'trend.asLines' : 'trend.asTable')}
            </Button>
            {points.some((point) => drawn.some((measure) => known(point, measure))) && (
              <FileOf points={points} />
            )}
          </span>
        }
      />
      {asTable ? <Table points={points} /> : <Lines points={points} />}
      {page.months.length === 0 && <p className="s t3">{t('trend.young')}</p>}
    </section>
  );
}

/** Only the month: which year it was stands in the table. */
function monthOf(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short' }).format(new Date(`${month}-15T12:00`));
}

/** The same months as a file; they are here already, so that nothing is asked for again. */
function FileOf({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation('overview');
  const rows = [
    [t('trend.month'), ...drawn.map((measure) => `${t(`measure.${measure}.name`)} %`)],
    ...points.map((point) => [point.label, ...drawn.map((measure) => String(point.values[measure] ?? ''))]),
  ];
  return (
    <a className="btn btn-quiet" href={csvFile(rows)} download={`${t('trend.file')}.csv`}>
      <IconDownload className="i" aria-hidden="true" stroke={1.75} />
      CSV
    </a>
  );
}

function Table({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation('overview');
  const number = useNumbers();
  return (
    <table className="overview-table">
      <thead>
        <tr>
          <th scope="col">{t('trend.month')}</th>
          {drawn.map((measure) => (
            <th scope="col" key={measure}>
              {t(`measure.${measure}.name`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.label}>
            <th scope="row">{point.label}</th>
            {drawn.map((measure) => {
              const value = point.values[measure];
              return <td key={measure}>{typeof value === 'number' ? `${number(value, 1)}%` : '—'}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function known({ values }: Point, measure: (typeof drawn)[number]): boolean {
  return typeof values[measure] === 'number';
}

/** Drawn as wide as its place is, so that its words keep their size on a phone. */
function Lines({ points }: { points: readonly Point[] }) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className="trend-place">
      {width > 0 && <Drawn points={points} width={width} />}
    </div>
  );
}

function Drawn({ points, width }: { points: readonly Point[]; width: number }) {
  const { t } = useTranslation('overview');
  const number = useNumbers();
  const step = points.length > 1 ? (width - left - right) / (points.length - 1) : 0;
  // A single point is today, and today stands at the right end.
  const x = (index: number) => (points.length > 1 ? left + index * step : width - right);
  const y = (value: number) => bottom - ((bottom - top) * value) / 100;
  const places = apart(
    drawn.map((measure) => y(points.findLast((point) => known(point, measure))?.values[measure] ?? 0)),
    textLine,
  );
  const every = Math.ceil(points.length / Math.min(6, Math.max(2, Math.floor((width - left - right) / 44))));
  const label = t('trend.label', {
    loop: String(points.at(-1)?.values.loopClosed ?? '—'),
    clock: String(points.at(-1)?.values.clockMet ?? '—'),
  });
  return (
    <svg className="chart trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 25, 50, 75, 100].map((value) => (
        <g key={value}>
          <line className="grid" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {points.map(
        (point, index) =>
          (points.length - 1 - index) % every === 0 && (
            <text key={point.label} x={x(index)} y={bottom + 20} textAnchor="middle">
              {point.short}
            </text>
          ),
      )}
      {drawn.map((measure, line) => {
        const words = places[line];
        const dots = points.flatMap((point, index) => {
          const value = point.values[measure];
          return typeof value === 'number' ? [{ at: x(index), to: y(value), value }] : [];
        });
        const last = dots.at(-1);
        return (
          <g key={measure}>
            <path
              className={line === 0 ? 'l1' : 'l2'}
              d={dots
                .map((each, index) => `${index ? 'L' : 'M'}${each.at.toFixed(1)} ${each.to.toFixed(1)}`)
                .join('')}
            />
            {dots.map((each) => (
              <circle key={each.at} className="pt" cx={each.at} cy={each.to} r={line === 0 ? 3 : 2} />
            ))}
            {last && words !== undefined && (
              <text className={line === 0 ? 'lab' : ''} x={last.at + 10} y={words + 4}>
                {`${t(`measure.${measure}.name`)} ${number(last.value, 1)}%`}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
