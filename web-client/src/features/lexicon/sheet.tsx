import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { LexiconChanges, LexiconSheet } from '@/contract/lexicon';
import { useBilingual } from '@/ui/bilingual';
import { SelectField, TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { RuleLines } from './rules';
import { found, noChanges } from './state';
import { ConceptWords } from './words';

const mostShown = 40;

/** All words and rules of a version, to read. */
export function LoadedSheet({ number }: { number: number }) {
  const sheet = useSheet(number);
  if (sheet.isPending) return <SkeletonRows />;
  if (sheet.isError) return <ErrorNote code={codeOf(sheet.error)} retry={() => void sheet.refetch()} />;
  return <Sheet sheet={sheet.data} changes={noChanges} />;
}

export function useSheet(number: number) {
  return useQuery({
    queryKey: ['lexicon', 'contents', number],
    queryFn: ({ signal }) => get<LexiconSheet>(`/lexicon/versions/${number}/contents`, {}, signal),
    staleTime: Infinity,
  });
}

interface SheetProps {
  sheet: LexiconSheet;
  changes: LexiconChanges;
  onChange?: (changes: LexiconChanges) => void;
}

/** Words and rules, narrowed by a flag or by a word; with `onChange` they can be proposed otherwise. */
export function Sheet({ sheet, changes, onChange }: SheetProps) {
  const { t } = useTranslation('lexicon');
  const say = useBilingual();
  const [flag, setFlag] = useState('');
  const [search, setSearch] = useState('');
  const { concepts, rules } = found(sheet, flag, search, changes);
  const title = (code: string) => say(sheet.flags.find((each) => each.code === code)?.text) || code;
  return (
    <>
      <div className="lexicon-find">
        <SelectField
          label={t('find.flag')}
          placeholder={t('find.all')}
          value={flag}
          choices={sheet.flags.map((each) => ({ value: each.code, label: say(each.text) }))}
          onChange={(event) => {
            setFlag(event.target.value);
          }}
        />
        <TextField
          label={t('find.word')}
          value={search}
          placeholder={t('find.wordHint')}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
      </div>
      <section>
        <RuleHead title={t('words.title')} note={concepts.length} />
        {concepts.length === 0 && <p className="s t2">{t('find.nothing')}</p>}
        {concepts.slice(0, mostShown).map((concept) => (
          <ConceptWords
            key={concept.name}
            concept={concept}
            changes={changes}
            title={title}
            onChange={onChange}
          />
        ))}
        {concepts.length > mostShown && (
          <p className="s t3">{t('find.more', { count: concepts.length - mostShown })}</p>
        )}
      </section>
      {flag !== '' && <RuleLines rules={rules} changes={changes} title={title(flag)} onChange={onChange} />}
      {flag === '' && <p className="s t3">{t('rules.chooseFlag')}</p>}
    </>
  );
}
