import { useTranslation } from '@/ui/translation';
import type { ModelFigures } from '@/contract/models';
import { RuleHead } from '@/ui/marks';
import { interval, share, three } from './numbers';

/** The figures of a card, each with its interval, and how they hold among parts of the people. */
export function FigureTables({ figures, judgedOn }: { figures: ModelFigures; judgedOn: string }) {
  return (
    <>
      <Main figures={figures} judgedOn={judgedOn} />
      <Compared figures={figures} />
      <Parts figures={figures} />
    </>
  );
}

function Main({ figures, judgedOn }: { figures: ModelFigures; judgedOn: string }) {
  const { t } = useTranslation('models');
  const lines: [string, string][] = [
    ['auroc', interval(figures.auroc)],
    ['auroc45', interval(figures.aurocFrom45)],
    ['auprc', three(figures.auprc)],
    ['brier', three(figures.brier)],
    ['calibration', `${three(figures.calibrationIntercept)} / ${three(figures.calibrationSlope)}`],
    ['observed', three(figures.observedToExpected)],
    ['sensitivity', share(figures.sensitivityAt90Specificity)],
  ];
  return (
    <section>
      <RuleHead
        title={t('figures')}
        note={t('judged', { people: judgedOn, count: figures.count, events: figures.events })}
      />
      <ul className="lines s">
        {lines.map(([name, value]) => (
          <li key={name}>
            <span className="t2">{t(`figure.${name}`)}</span>
            <b className="push">{value}</b>
          </li>
        ))}
        {figures.referrals.map((each) => (
          <li key={each.topPercent}>
            <span className="t2">{t('figure.top', { percent: each.topPercent })}</span>
            <b className="push">
              {t('figure.finds', { share: share(each.shareOfCases), refer: each.neededToRefer.toFixed(1) })}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compared({ figures }: { figures: ModelFigures }) {
  const { t } = useTranslation('models');
  return (
    <section>
      <RuleHead title={t('compared')} note={t('comparedNote')} />
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('column.with')}</th>
              <th className="num">{t('column.people')}</th>
              <th>{t('column.theirs')}</th>
              <th>{t('column.ours')}</th>
              <th>{t('column.gain')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.comparisons.map((each) => (
              <tr key={each.name}>
                <td>{t(`score.${each.name}`, { defaultValue: each.name })}</td>
                <td className="num">{each.people}</td>
                <td>{interval(each.auroc)}</td>
                <td>{interval(each.model)}</td>
                <td>{interval(each.gain)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {figures.comparisons.every((each) => each.name === 'age_sex') && (
        <p className="s t2">{t('noPublished')}</p>
      )}
    </section>
  );
}

function Parts({ figures }: { figures: ModelFigures }) {
  const { t } = useTranslation('models');
  return (
    <section>
      <RuleHead title={t('parts')} />
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('column.group')}</th>
              <th className="num">{t('column.people')}</th>
              <th className="num">{t('column.cases')}</th>
              <th>AUROC</th>
              <th className="num">{t('figure.observed')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.parts.map((each) => (
              <tr key={each.by + each.name}>
                <td>
                  {t(`part.${each.by}`, { defaultValue: each.by })}{' '}
                  {t(`part.${each.name}`, { defaultValue: each.name })}
                </td>
                <td className="num">{each.people}</td>
                <td className="num">{each.events}</td>
                <td>{each.auroc ? interval(each.auroc) : t('tooFew')}</td>
                <td className="num">
                  {typeof each.observedToExpected === 'number' ? each.observedToExpected.toFixed(2) : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
