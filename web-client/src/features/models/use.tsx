import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { ModelCardView } from '@/contract/models';
import { useBilingual } from '@/ui/bilingual';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';

/** In which programmes the model speaks, and what it may do with triage there. */
export function Use({ card, mayChange }: { card: ModelCardView; mayChange: boolean }) {
  const { t } = useTranslation(['models', 'ui']);
  const say = useBilingual();
  return (
    <section>
      <RuleHead
        title={t('use.title')}
        note={card.awaitingSignOff ? t('ui:assessment.awaitingSignOff') : undefined}
      />
      {card.programmes.length === 0 && <p className="s t2">{t('use.nowhere')}</p>}
      <ul className="lines s">
        {card.programmes.map((each) => (
          <li key={each.code}>
            {mayChange ? (
              <Link to="/forms/$id" params={{ id: each.code }}>
                {say(each.title)}
              </Link>
            ) : (
              <span>{say(each.title)}</span>
            )}
            <span className="push t3">
              <Dotted
                parts={[
                  t('use.published'),
                  each.mayPutFirst && t('use.first'),
                  each.extraPerWeek > 0 && t('use.extra', { count: each.extraPerWeek }),
                ]}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Acts({ acts }: { acts: ModelCardView['acts'] }) {
  const { t } = useTranslation('models');
  if (acts.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('acts.title')} />
      <ol className="lines s">
        {acts.map((act) => (
          <li key={act.at + act.kind}>
            <span className="t3">
              <Moment at={act.at} />
            </span>
            <span>
              <Dotted
                parts={[t(`acts.${act.kind}`, { before: act.before ?? t('acts.shipped'), after: act.after })]}
              />
            </span>
            <span className="push t3 nowrap">{act.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
