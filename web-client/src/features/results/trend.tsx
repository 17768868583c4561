import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { MyHealth } from '@/contract/my-health';
import { Segments } from '@/ui/fields';
import { VerdictBadge } from '@/ui/marks';
import { Moment, useNow } from '@/ui/moment';
import { LastReading } from './last-reading';
import {
  type Point,
  type Range,
  ranges,
  type Series,
  seriesOf,
  valueText,
  verdictAt,
  within,
} from './readings';
import { TrendChart } from './trend-chart';

/** The own values of one kind: the newest large, then how they went, in a picture, in words and in figures. */
export function Trend({ health }: { health: MyHealth }) {
  const { t } = useTranslation('results');
  const all = seriesOf(health.measurements);
  const [kind, setKind] = useState<string | null>(null);
  const series = all.find((each) => each.kind === kind) ?? all[0];
  if (!series) return null;
  return (
    <section className="stack">
      {all.length > 1 && (
        <Segments
          label={t('kinds')}
          value={series.kind}
          choices={all.map((each) => ({ value: each.kind, label: t(`kindOf.${each.kind}`) }))}
          onChange={setKind}
        />
      )}
      <LastReading series={series} targets={health.targets} />
      <Past key={series.kind} series={series} health={health} />
      <p className="row t2">
        <IconEye className="i i-s" aria-hidden="true" stroke={1.75} />
        {t('seers', { count: health.team.people })}
      </p>
    </section>
  );
}

function Past({ series, health }: { series: Series; health: MyHealth }) {
  const { t } = useTranslation('results');
  const now = useNow();
  const { targets } = health;
  const [days, setDays] = useState<Range>(() => {
    // The shortest time with something in it that can be called a course.
    return ranges.find((each) => within(series.points, each, now).length > 1) ?? 90;
  });
  const points = within(series.points, days, now);
  const verdicts = points.map((point) => verdictAt(series, targets, point));
  const counts = (['in', 'above', 'far', 'below'] as const)
    .map((verdict) => ({ verdict, count: verdicts.filter((each) => each === verdict).length }))
    .filter(({ count }) => count > 0);
  const limits = series.items.map((item) => targets.find((target) => target.item === item)?.below);
  const last = points.at(-1);
  return (
    <>
      <Segments
        label={t('range.label')}
        value={String(days)}
        choices={ranges.map((each) => ({ value: String(each), label: t('range.days', { count: each }) }))}
        onChange={(chosen) => {
          setDays(ranges.find((each) => String(each) === chosen) ?? 30);
        }}
      />
      {last ? (
        <TrendChart
          series={series}
          points={points}
          days={days}
          targets={targets}
          now={now}
          label={t('chartSays', {
            kind: t(`kindOf.${series.kind}`),
            days,
            count: points.length,
            value: valueText(last),
          })}
        />
      ) : (
        <p className="t3">{t('range.none', { count: days })}</p>
      )}
      {last && limits.every((limit) => typeof limit === 'number') && (
        <p>{t('band', { limit: limits.join('/') })}</p>
      )}
      {counts.length > 0 && (
        <ul className="verdict-counts">
          {counts.map(({ verdict, count }) => (
            <li key={verdict}>
              <b className="xl">{t('times', { count })}</b>
              <VerdictBadge verdict={verdict} word={t(`verdict.${verdict}`)} />
            </li>
          ))}
        </ul>
      )}
      {last && <Figures series={series} points={points} health={health} />}
    </>
  );
}

/** The same as figures, for whoever does not read pictures. */
function Figures({ series, points, health }: { series: Series; points: readonly Point[]; health: MyHealth }) {
  const { t } = useTranslation('results');
  return (
    <details className="figures">
      <summary className="btn btn-wide">{t('figures')}</summary>
      <ul className="lines">
        {points.toReversed().map((point) => {
          const verdict = verdictAt(series, health.targets, point);
          return (
            <li key={point.at}>
              <Moment at={point.at} />
              <b className="push">{valueText(point)}</b>
              {verdict && <VerdictBadge verdict={verdict} word={t(`verdict.${verdict}`)} />}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
