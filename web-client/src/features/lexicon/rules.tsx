import { useTranslation } from '@/ui/translation';
import type { LexiconChanges, LexiconRule } from '@/contract/lexicon';
import { RuleHead } from '@/ui/marks';
import { UrgencyChip } from '@/ui/seal';
import { toggleRule } from './state';

interface RulesProps {
  rules: readonly LexiconRule[];
  changes: LexiconChanges;
  title: string;
  onChange: ((changes: LexiconChanges) => void) | undefined;
}

/** Which meanings together mean a flag, as the rule is written. */
export function RuleLines({ rules, changes, title, onChange }: RulesProps) {
  const { t } = useTranslation('lexicon');
  return (
    <section>
      <RuleHead title={t('rules.title', { flag: title })} note={rules.length} />
      <p className="s t2">{t('rules.how')}</p>
      <ul className="lines">
        {rules.map((rule) => {
          const isOff = changes.rulesOff.includes(rule.text) || !rule.isOn;
          const words = rule.text.slice(rule.text.indexOf('=') + 2);
          return (
            <li key={rule.text} className="lexicon-rule">
              <UrgencyChip urgency={rule.level} />
              <code>{isOff ? <del>{words}</del> : words}</code>
              {onChange && (
                <label className="row s push nowrap">
                  <input
                    type="checkbox"
                    checked={!isOff}
                    onChange={() => {
                      onChange(toggleRule(changes, rule.text));
                    }}
                  />
                  {t('rules.on')}
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
