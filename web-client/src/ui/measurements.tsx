import { useTranslation } from './translation';
import type { Measurement } from '@/contract/patients';
import { RuleHead } from './marks';
import { Moment } from './moment';
import { oldestFirst } from './time';
import { useUnitWords } from './units';
import { PressureChart, pressures } from './pressure-chart';

/** The newest value of each item, oldest knowledge last. */
export function newestPerItem(measurements: readonly Measurement[]): Measurement[] {
  const newest = new Map<string, Measurement>();
  for (const each of measurements) {
    const known = newest.get(each.item);
    if (!known || known.at < each.at) newest.set(each.item, each);
  }
  return [...newest.values()].sort((one, other) => oldestFirst(other, one));
}

interface MeasurementsProps {
  measurements: readonly Measurement[];
  /** Width of the place in px, so that the words of the chart keep their size. */
  width?: number;
}

export function Measurements({ measurements, width = 332 }: MeasurementsProps) {
  const { t } = useTranslation('ui');
  const unit = useUnitWords();
  const pairs = pressures(measurements);
  return (
    <section>
      <RuleHead title={t('measured.title')} />
      {pairs.length > 2 && <PressureChart pairs={pairs} width={width} />}
      {measurements.length === 0 ? (
        <p className="s lack measured-none">{t('measured.none')}</p>
      ) : (
        <ul className="lines s">
          {newestPerItem(measurements).map((each) => (
            <li key={each.item}>
              <span className="t2">{t(`item.${each.item}`, { defaultValue: each.item })}</span>
              <span className="push">
                <b>{each.value}</b> <span className="t3">{unit(each.unit)}</span>
              </span>
              <span className="t3 measured-at">
                <Moment at={each.at} time="never" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
