import { useTranslation } from '@/ui/translation';
import type { LexiconOverview } from '@/contract/lexicon';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';

/** Who did what with which version. */
export function Acts({ overview, only }: { overview: LexiconOverview; only?: number }) {
  const { t } = useTranslation('lexicon');
  const acts = overview.acts.filter((act) => only === undefined || act.version === only);
  if (acts.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('acts.title')} />
      <ol className="lines s">
        {acts.map((act) => (
          <li key={`${act.at} ${act.kind} ${act.version}`}>
            <span className="t3">
              <Moment at={act.at} />
            </span>
            <span>
              {t(`acts.${act.kind}`, {
                version: act.version === 0 ? t('shipped') : t('version', { number: act.version }),
              })}
            </span>
            <span className="push t3 nowrap">{act.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
