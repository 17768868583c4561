import './moderation.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ReviewList } from '@/contract/moderation';
import { Segments } from '@/ui/fields';
import { Pager } from '@/ui/pager';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { ReviewCard } from './review-card';
import { GroupConduct } from './group-conduct';

const perPage = 20;

/** Reported, flagged and held messages of my teams, the oldest first. */
export function ModerationPage() {
  const { t } = useTranslation('moderation');
  const [state, setState] = useState<'open' | 'done'>('open');
  const [page, setPage] = useState(1);
  const list = useQuery({
    queryKey: ['moderation', 'list', { state, page }],
    queryFn: ({ signal }) => get<ReviewList>('/moderation', { state, page, size: perPage }, signal),
    placeholderData: (previous) => previous,
  });
  const items = list.data?.items ?? [];
  return (
    <div className="page-scroll moderation">
      <header className="stack-9">
        <Segments
          label={t('which')}
          value={state}
          choices={[
            { value: 'open', label: t('open') },
            { value: 'done', label: t('done') },
          ]}
          onChange={(value) => {
            setState(value);
            setPage(1);
          }}
        />
        <p className="s t3">{t('note')}</p>
      </header>
      {list.isError && <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows />}
      {list.data && items.length === 0 && (
        <Empty kind={state === 'open' ? 'done' : 'nothing'} title={t(`none.${state}`)} why={t('none.why')} />
      )}
      {items.map((item) => (
        <ReviewCard key={`${item.room}/${item.number}`} item={item} />
      ))}
      <Pager page={page} pages={Math.ceil((list.data?.total ?? 0) / perPage)} onPage={setPage} />
      <GroupConduct />
    </div>
  );
}
