import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ModelCardView } from '@/contract/models';
import { useMe } from '@/contract/session-query';
import { useBilingual } from '@/ui/bilingual';
import { IconButton } from '@/ui/button';
import { Dotted, RuleHead } from '@/ui/marks';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { useUnitWords } from '@/ui/units';
import { BenefitChart, CalibrationChart, ScoresChart } from './charts';
import { FigureTables } from './figure-tables';
import { share } from './numbers';
import { Acts, Use } from './use';
import { Versions } from './versions';
import { Watch } from './watch';
import { Warning } from './warning';

export function ModelPage({ name, onBack }: { name: string; onBack: () => void }) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const query = useQuery({
    queryKey: ['models', 'one', name],
    queryFn: ({ signal }) => get<ModelCardView>(`/models/${name}`, {}, signal),
  });
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('action.back')} onClick={onBack} />
        <b>{say(query.data?.line.title)}</b>
      </header>
      {query.data ? (
        <Card card={query.data} />
      ) : query.isError ? (
        <div className="wait">
          <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Card({ card }: { card: ModelCardView }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  const me = useMe();
  const shown = card.versions.find((each) => each.use === 'shown');
  return (
    <div className="item-body is-single">
      <article className="work model-page">
        <header>
          <p className="head-name">{say(card.line.title)}</p>
          <p className="s t3">
            <Dotted parts={[card.line.name, t('version', { version: card.line.version })]} />
          </p>
        </header>
        <section className="stack-9">
          <p>{t(card.isForward ? 'purpose.later' : 'purpose.present')}</p>
          <p className="t2">
            {t('trained', { data: say(card.data), people: card.people, events: card.events })}
          </p>
          <Warning>{t('notFor')}</Warning>
        </section>
        <Use card={card} mayChange={me?.role === 'administrator'} />
        <Versions card={card} mayChange={me?.role === 'administrator'} />
        {card.figures && (
          <>
            <Pictures card={card} />
            <FigureTables figures={card.figures} judgedOn={say(shown?.judgedOn)} />
          </>
        )}
        <Inputs card={card} />
        {me?.role === 'administrator' && <Watch name={card.line.name} />}
        <Acts acts={card.acts} />
      </article>
    </div>
  );
}

function Pictures({ card }: { card: ModelCardView }) {
  const { t } = useTranslation('models');
  const { figures } = card;
  if (!figures) return null;
  const words = (name: string) => ({
    label: t(`chart.${name}`),
    x: t(`chart.${name}X`),
    y: t(`chart.${name}Y`),
  });
  return (
    <div className="model-charts">
      <CalibrationChart figures={figures} words={words('calibration')} />
      <BenefitChart figures={figures} words={words('benefit')} />
      <ScoresChart figures={figures} words={words('scores')} />
    </div>
  );
}

function Inputs({ card }: { card: ModelCardView }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  const unit = useUnitWords();
  return (
    <section>
      <RuleHead title={t('inputs')} note={card.inputs.length} />
      <p className="s t2">{t('missingRule')}</p>
      <ul className="lines s">
        {card.inputs.map((each) => (
          <li key={each.name}>
            <span>
              {say(each.title)} <span className="t3">{unit(each.unit)}</span>
            </span>
            <span className="push t3 nowrap">
              <Dotted
                parts={[each.rising && t('rising'), t('missingShare', { share: share(each.missingShare) })]}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
