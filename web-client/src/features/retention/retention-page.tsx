import './retention.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Retention } from '@/contract/retention';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { Erasures } from './erasures';
import { Holds } from './holds';
import { Rooms } from './rooms';
import { Terms } from './terms';

/** What the law asks of an administrator: how long words are kept, what is held, handed out or erased. */
export function RetentionPage() {
  const { t } = useTranslation('retention');
  const retention = useQuery({
    queryKey: ['retention', 'terms'],
    queryFn: ({ signal }) => get<Retention>('/retention', {}, signal),
  });
  return (
    <div className="page-scroll retention">
      <p className="t2">{t('why')}</p>
      {retention.isError && (
        <ErrorNote code={codeOf(retention.error)} retry={() => void retention.refetch()} />
      )}
      {retention.isPending && <SkeletonRows rows={3} />}
      {retention.data && (
        <Terms key={`${retention.data.chatYears}/${retention.data.recordsYears}`} kept={retention.data} />
      )}
      <Holds />
      <Rooms />
      <Erasures />
    </div>
  );
}
