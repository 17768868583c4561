import { useTranslation } from '@/ui/translation';
import type { LexiconChanges } from '@/contract/lexicon';
import { RuleHead } from '@/ui/marks';
import { countOf } from './state';

/** Everything in which a version differs from the shipped lexicon. */
export function ChangesMade({ changes }: { changes: LexiconChanges }) {
  const { t } = useTranslation('lexicon');
  return (
    <section>
      <RuleHead title={t('changes.title')} note={countOf(changes)} />
      <ul className="lines s">
        {changes.words.map((each) => (
          <li key={each.concept}>
            <b>{each.concept}</b>
            <span>
              {each.added.map((word) => (
                <ins key={word} className="lexicon-mark">
                  {word}
                </ins>
              ))}
              {each.removed.map((word) => (
                <del key={word} className="lexicon-mark">
                  {word}
                </del>
              ))}
            </span>
          </li>
        ))}
        {changes.rulesOff.map((rule) => (
          <li key={rule}>
            <b>{t('changes.ruleOff')}</b>
            <code>{rule}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
