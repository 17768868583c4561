import { useTranslation } from '@/ui/translation';
import type { TargetBand } from '@/contract/my-health';
import { Reading, VerdictBadge } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { useUnitWords } from '@/ui/units';
import { type Series, valueText, verdictAt } from './readings';

/** The newest value: when, how much, and what it means in a word with an arrow. */
export function LastReading({ series, targets }: { series: Series; targets: readonly TargetBand[] }) {
  const { t } = useTranslation('results');
  const unit = useUnitWords();
  const last = series.points.at(-1);
  if (!last) return null;
  const verdict = verdictAt(series, targets, last);
  return (
    <div className="last-reading">
      <p className="t2">
        {t(`kindOf.${series.kind}`)} <Moment at={last.at} />
      </p>
      <Reading value={valueText(last)} unit={unit(series.unit)} />
      {verdict && (
        <p className="l">
          <VerdictBadge verdict={verdict} word={t(`verdict.${verdict}`)} />
        </p>
      )}
    </div>
  );
}
