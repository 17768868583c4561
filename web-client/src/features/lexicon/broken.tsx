import { useTranslation } from '@/ui/translation';
import type { LabelledSentence } from '@/contract/lexicon';
import { useBilingual } from '@/ui/bilingual';
import { Note } from '@/ui/states';

/** Labelled sentences of the reference that a version misreads: it cannot be put in force. */
export function BrokenSentences({ broken }: { broken: readonly LabelledSentence[] }) {
  const { t } = useTranslation('lexicon');
  const say = useBilingual();
  const names = (flags: LabelledSentence['found']) => flags.map((each) => say(each.text)).join(t('comma'));
  return (
    <Note kind="bad" title={t('broken.title', { count: broken.length })}>
      <ul className="lexicon-broken">
        {broken.map((each) => (
          <li key={each.id}>
            “{each.text}”{' '}
            {each.expected.length > 0
              ? t('broken.missing', {
                  flags: names(each.expected),
                  found: names(each.found) || t('broken.nothing'),
                })
              : t('broken.tooMuch', { found: names(each.found) })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
