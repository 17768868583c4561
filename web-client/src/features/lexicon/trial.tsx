import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, send } from '@/contract/http';
import type { LexiconChanges, LexiconTrial, TriedSentence } from '@/contract/lexicon';
import { TextArea } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, Note, SkeletonRows } from '@/ui/states';
import { BrokenSentences } from './broken';
import { ReadingLine } from './reading-line';

const mostSentences = 200;

/** Own sentences and all labelled ones, read with the proposal and with the version at work at once. */
export function Trial({ changes }: { changes: LexiconChanges }) {
  const { t } = useTranslation('lexicon');
  const [text, setText] = useKept('lexicon.sentences', '');
  const sentences = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostSentences);
  const body = useDeferredValue(JSON.stringify({ changes, sentences }));
  const trial = useQuery({
    queryKey: ['lexicon', 'try', body],
    queryFn: () => send<LexiconTrial>('POST', '/lexicon/try', JSON.parse(body)),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <aside className="facts" aria-label={t('trial.title')}>
      <section className="stack">
        <RuleHead title={t('trial.title')} />
        <TextArea
          label={t('trial.sentences')}
          hint={t('trial.hint')}
          rows={5}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </section>
      <section className="stack" aria-live="polite">
        {trial.isPending && <SkeletonRows rows={3} />}
        {trial.isError && <ErrorNote code={codeOf(trial.error)} retry={() => void trial.refetch()} />}
        {trial.data && <Results trial={trial.data} />}
      </section>
    </aside>
  );
}

function Results({ trial }: { trial: LexiconTrial }) {
  const { t } = useTranslation('lexicon');
  return (
    <>
      {trial.faults.length > 0 && (
        <Note kind="bad" title={t('trial.faults')}>
          <ul>
            {trial.faults.map((fault) => (
              <li key={`${fault.code} ${fault.what}`}>
                {fault.what}: {t(`fault.${fault.code}`)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Sentences sentences={trial.sentences} />
      <RuleHead title={t('trial.labelled')} note={trial.labelled} />
      {trial.broken.length === 0 ? (
        <p className="s">{t('trial.allMet')}</p>
      ) : (
        <BrokenSentences broken={trial.broken} />
      )}
      {trial.differing.length > 0 && (
        <>
          <RuleHead title={t('trial.differing')} note={trial.differing.length} />
          <Sentences sentences={trial.differing} />
        </>
      )}
    </>
  );
}

function Sentences({ sentences }: { sentences: readonly TriedSentence[] }) {
  const { t } = useTranslation('lexicon');
  if (sentences.length === 0) return null;
  return (
    <ul className="lexicon-tried">
      {sentences.map((each, index) => (
        <li key={`${index} ${each.text}`} className={each.differs ? 'is-other' : ''}>
          <ReadingLine text={each.text} reading={each.after} />
          {each.differs && (
            <div className="lexicon-before">
              <span className="xs t3">{t('trial.before')}</span>
              <ReadingLine text={each.text} reading={each.before} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
