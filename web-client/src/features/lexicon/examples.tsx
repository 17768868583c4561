import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { LexiconExample } from '@/contract/lexicon';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote, SkeletonRows } from '@/ui/states';

/** Messages of the own groups that the version reads otherwise. Reading them is noted like every reading of a record. */
export function Examples({ number }: { number: number }) {
  const { t } = useTranslation('lexicon');
  const say = useBilingual();
  const examples = useQuery({
    queryKey: ['lexicon', 'examples', number],
    queryFn: ({ signal }) => get<LexiconExample[]>(`/lexicon/versions/${number}/examples`, {}, signal),
  });
  return (
    <section className="stack-9">
      <RuleHead title={t('examples.title')} note={t('examples.note')} />
      {examples.isPending && <SkeletonRows rows={3} />}
      {examples.isError && <ErrorNote code={codeOf(examples.error)} retry={() => void examples.refetch()} />}
      {examples.data?.length === 0 && <p className="s t2">{t('examples.none')}</p>}
      <ul className="lines">
        {examples.data?.map(({ example, words }) => (
          <li key={`${example.room} ${example.number}`} className="lexicon-example">
            <Link to="/rooms/$id" params={{ id: example.room }}>
              {words}
            </Link>
            <span className="s t2">
              {example.changes
                .map((each) => `${say(each.flag.text)} ${t(`change.${each.change}`)}`)
                .join(t('comma'))}
            </span>
            <span className="s t3 push">
              <Moment at={example.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
