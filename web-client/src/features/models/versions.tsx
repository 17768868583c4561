import { useTranslation } from '@/ui/translation';
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
      <ul className="lines">
        {card.versions.map((each) => (
          <li key={each.version} className="model-version">
            <p className="row wrap">
              <b className="nowrap">{each.version}</b>
              <span className="t3 s">
                <Dotted parts={[t(`versions.use.${each.use}`), each.isShipped && t('versions.shipped')]} />
              </span>
              {mayChange && each.use !== 'shown' && (
                <Button
                  className="push"
                  disabled={command.busy}
                  onClick={() =>
                    void command.run(`/models/${card.line.name}/promote`, { version: each.version })
                  }
                >
                  {t('versions.promote')}
                </Button>
              )}
            </p>
            <p className="s t2">
              {t('versions.trained', { data: say(each.data), people: each.people, events: each.events })}
            </p>
            <Figures version={each} />
          </li>
        ))}
      </ul>
      {card.versions.some((each) => !each.figures) && <p className="s t2">{t('versions.noFigures')}</p>}
      {command.error && <ErrorNote code={command.error} />}
    </section>
  );
}

function Figures({ version: { figures, judgedOn } }: { version: ModelVersion }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  if (!figures) return <p className="s t2">{t('versions.none')}</p>;
  return (
    <p className="s t2">
      {t('versions.judged', { people: say(judgedOn), count: figures.count, events: figures.events })}{' '}
      <span>
        <Dotted
          parts={[
            `AUROC ${interval(figures.auroc)}`,
            `${t('figure.auroc45')} ${interval(figures.aurocFrom45)}`,
            `${t('figure.calibration')} ${three(figures.calibrationIntercept)} / ${three(figures.calibrationSlope)}`,
          ]}
        />
      </span>
    </p>
  );
}
