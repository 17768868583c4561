import { IconPlus, IconX } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { LexiconChanges, LexiconConcept } from '@/contract/lexicon';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { toggleWord, wordsOf } from './state';

const phrases = 'phrases_of_';

interface ConceptProps {
  concept: LexiconConcept;
  changes: LexiconChanges;
  title: (flag: string) => string;
  onChange: ((changes: LexiconChanges) => void) | undefined;
}

/** One meaning: closed it says what it is about, open it shows every word. */
export function ConceptWords({ concept, changes, title, onChange }: ConceptProps) {
  const { t } = useTranslation('lexicon');
  const [open, setOpen] = useState(false);
  const words = wordsOf(concept, changes);
  const changed = words.filter(({ is }) => is !== 'kept').length;
  const name = concept.name.startsWith(phrases)
    ? t('words.phrasesOf', { flag: title(concept.name.slice(phrases.length)) })
    : concept.name;
  return (
    <details
      className="question"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="b" translate="no">
          {name}
        </span>
        <span className="s t3 lexicon-sample" translate="no">
          {concept.words.slice(0, 5).join(' · ')}
        </span>
        {changed > 0 && <span className="chip push">{t('words.changed', { count: changed })}</span>}
      </summary>
      {open && (
        <div className="question-body stack">
          <ul className="lexicon-words">
            {words.map(({ word, is }) => (
              <li key={word} className={`lexicon-word is-${is}`}>
                {is === 'kept' ? <span>{word}</span> : is === 'added' ? <ins>{word}</ins> : <del>{word}</del>}
                {onChange && (
                  <button
                    type="button"
                    aria-label={t(is === 'removed' ? 'words.putBack' : 'words.remove', { word })}
                    onClick={() => {
                      onChange(toggleWord(changes, concept, word));
                    }}
                  >
                    {is === 'removed' ? <IconPlus aria-hidden="true" /> : <IconX aria-hidden="true" />}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {onChange && <AddWord concept={concept} changes={changes} onChange={onChange} />}
        </div>
      )}
    </details>
  );
}

interface AddProps {
  concept: LexiconConcept;
  changes: LexiconChanges;
  onChange: (changes: LexiconChanges) => void;
}

function AddWord({ concept, changes, onChange }: AddProps) {
  const { t } = useTranslation('lexicon');
  const [word, setWord] = useState('');
  const trimmed = word.trim();
  const isThere = wordsOf(concept, changes).some((each) => each.word === trimmed);
  function add(event: SyntheticEvent) {
    event.preventDefault();
    if (trimmed === '' || isThere) return;
    onChange(toggleWord(changes, concept, trimmed));
    setWord('');
  }
  return (
    <form className="lexicon-add" onSubmit={add}>
      <TextField
        label={t('words.add')}
        hideLabel
        placeholder={t('words.add')}
        value={word}
        maxLength={40}
        error={trimmed !== '' && isThere ? t('fault.word-there') : null}
        onChange={(event) => {
          setWord(event.target.value);
        }}
      />
      <Button type="submit" icon={IconPlus} disabled={trimmed === '' || isThere}>
        {t('words.addButton')}
      </Button>
    </form>
  );
}
