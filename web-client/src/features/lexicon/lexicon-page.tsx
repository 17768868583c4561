import './lexicon.css';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { LexiconOverview } from '@/contract/lexicon';
import { useMe } from '@/contract/session-query';
import { useItemId } from '@/ui/item-id';
import { Moment } from '@/ui/moment';
import { PersonRow } from '@/ui/person-row';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { EditorPage } from './editor-page';
import { ShippedPage } from './shipped-page';
import { VersionPage } from './version-page';

/** The words by which patients' messages are read, and the versions that may take their place. */
export function LexiconPage() {
  const { t } = useTranslation('lexicon');
  const id = useItemId();
  const me = useMe();
  const list = useQuery({
    queryKey: ['lexicon', 'list'],
    queryFn: ({ signal }) => get<LexiconOverview>('/lexicon', {}, signal),
  });
  return (
    <div className="panes" data-at={id ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('list')}>
        {me?.role === 'administrator' && (
          <p className="lexicon-new">
            <Link to="/lexicon/$id" params={{ id: 'new' }} className="btn btn-main btn-wide">
              <IconPencil className="i" aria-hidden="true" stroke={1.75} />
              {t('propose')}
            </Link>
          </p>
        )}
        {list.isPending && <SkeletonRows rows={4} />}
        {list.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
          </div>
        )}
        {list.data && <Versions overview={list.data} chosen={id} />}
      </nav>
      <section className="item">
        {list.data && id ? (
          <Chosen overview={list.data} id={id} />
        ) : (
          <p className="item-none">{t('choose')}</p>
        )}
      </section>
    </div>
  );
}

function Versions({ overview, chosen }: { overview: LexiconOverview; chosen: string | undefined }) {
  const { t } = useTranslation('lexicon');
  return (
    <>
      {overview.versions.map((each) => (
        <PersonRow
          key={each.number}
          team
          link={{ to: '/lexicon/$id', params: { id: `${each.number}` } }}
          name={t('version', { number: each.number })}
          about={t(`use.${each.use}`)}
          below={each.why}
          end={
            <span className="s t3">
              <Moment at={each.at} time="never" />
            </span>
          }
          chosen={chosen === `${each.number}`}
        />
      ))}
      <PersonRow
        team
        link={{ to: '/lexicon/$id', params: { id: '0' } }}
        name={t('shipped')}
        about={overview.inForce === 0 ? t('use.inForce') : ''}
        below={overview.shipped}
        chosen={chosen === '0'}
      />
    </>
  );
}

function Chosen({ overview, id }: { overview: LexiconOverview; id: string }) {
  const navigate = useNavigate();
  const back = () => void navigate({ to: '/lexicon' });
  if (id === 'new') return <EditorPage overview={overview} onBack={back} />;
  if (id === '0') return <ShippedPage overview={overview} onBack={back} />;
  return <VersionPage key={id} number={Number(id)} overview={overview} onBack={back} />;
}
