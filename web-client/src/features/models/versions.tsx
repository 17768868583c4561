import { useTranslation } from 'react-i18next';
import { useCommand } from '@/contract/command';
import type { ModelCardView, ModelVersion } from '@/contract/models';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dotted, RuleHead } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';
import { interval, three } from './numbers';
import { Warning } from './warning';

/** The versions at hand, each with what it was fitted on and its own figures; the shown one is a signed choice. */
export function Versions({ card, mayChange }: { card: ModelCardView; mayChange: boolean }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  const command = useCommand([['models']]);
  return (
    <section className="stack-9">
      <RuleHead title={t('versions.title')} note={card.versions.length} />
      {card.line.shownIsGone && <Warning>{t('versions.gone')}</Warning>}
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('versions.version')}</th>
              <th>{t('versions.trained')}</th>
              <th>{t('versions.judged')}</th>
              <th>AUROC</th>
              <th>{t('figure.auroc45')}</th>
              <th>{t('figure.calibration')}</th>
              {mayChange && <th />}
            </tr>
          </thead>
          <tbody>
            {card.versions.map((each) => (
              <tr key={each.version}>
                <td>
                  {each.version}{' '}
                  <span className="t3">
                    <Dotted
                      parts={[t(`versions.use.${each.use}`), each.isShipped && t('versions.shipped')]}
                    />
                  </span>
                </td>
                <td>
                  {t('versions.people', { data: say(each.data), people: each.people, events: each.events })}
                </td>
                <Figures version={each} />
                {mayChange && (
                  <td>
                    {each.use === 'trial' && (
                      <Button
                        disabled={command.busy}
                        onClick={() =>
                          void command.run(`/models/${card.line.name}/promote`, { version: each.version })
                        }
                      >
                        {t('versions.promote')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {card.versions.some((each) => !each.figures) && <p className="s t2">{t('versions.noFigures')}</p>}
      {command.error && <ErrorNote code={command.error} />}
    </section>
  );
}

function Figures({ version: { figures, judgedOn } }: { version: ModelVersion }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  if (!figures) return <td colSpan={4}>{t('versions.none')}</td>;
  return (
    <>
      <td>{t('judged', { people: say(judgedOn), count: figures.count, events: figures.events })}</td>
      <td>{interval(figures.auroc)}</td>
      <td>{interval(figures.aurocFrom45)}</td>
      <td>{`${three(figures.calibrationIntercept)} / ${three(figures.calibrationSlope)}`}</td>
    </>
  );
}
