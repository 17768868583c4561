import { useTranslation } from '@/ui/translation';
import type { ModelWatchView } from '@/contract/models';
import { RuleHead } from '@/ui/marks';

type Shadow = ModelWatchView['shadows'][number];
type Pair = Shadow['bands'][number];

/** Versions on trial: where they disagree with the shown one, and what GPs decided there. */
export function Shadows({ shadows }: { shadows: readonly Shadow[] }) {
  const { t } = useTranslation('models');
  return (
    <section className="stack-9">
      <RuleHead title={t('shadow.title')} note={t('shadow.note')} />
      {shadows.length === 0 && <p className="t2">{t('shadow.none')}</p>}
      {shadows.map((each) => (
        <Compared key={each.shadow} shadow={each} />
      ))}
    </section>
  );
}

function Compared({ shadow }: { shadow: Shadow }) {
  const { t } = useTranslation('models');
  const apart = shadow.bands.filter((pair) => pair.shown !== pair.shadow);
  const alike = shadow.bands.filter((pair) => pair.shown === pair.shadow);
  const disagreements = apart.reduce((sum, pair) => sum + pair.screenings, 0);
  return (
    <div className="stack-9">
      <p>
        {t('shadow.compared', {
          shadow: shadow.shadow,
          shown: shadow.shown,
          count: shadow.screenings,
          difference: shadow.meanRankDifference,
        })}{' '}
        <b>{t('shadow.disagreements', { count: disagreements })}</b>
      </p>
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('shadow.shown')}</th>
              <th>{t('shadow.trial')}</th>
              <th className="num">{t('replay.screenings')}</th>
              <th>{t('shadow.decided')}</th>
            </tr>
          </thead>
          <tbody>
            {[...apart, ...alike].map((pair) => (
              <Row key={pair.shown + pair.shadow} pair={pair} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ pair }: { pair: Pair }) {
  const { t } = useTranslation(['models', 'ui']);
  const decided = Object.entries(pair.decided)
    .map(([kind, times]) => `${t(`decision.${kind}`)} ${times}`)
    .join(t('drift.and'));
  return (
    <tr className={pair.shown === pair.shadow ? 't2' : 'b'}>
      <td>{t(`ui:modelled.band.${pair.shown}`)}</td>
      <td>{t(`ui:modelled.band.${pair.shadow}`)}</td>
      <td className="num">{pair.screenings}</td>
      <td>{decided || t('shadow.undecided')}</td>
    </tr>
  );
}
