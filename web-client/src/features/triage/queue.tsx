import { IconFilterOff } from '@tabler/icons-react';
import { type Dispatch, type Ref, type SetStateAction, useMemo } from 'react';
import { useTranslation } from '@/ui/translation';
import { useMe } from '@/contract/session-query';
import type { CaseRow as Row } from '@/contract/triage';
import { Button } from '@/ui/button';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { HandedOver } from './handed-over';
import { QueueList, type QueueReach } from './queue-list';
import { QueueTools } from './queue-tools';
import { SignedElsewhere } from './signed';
import { type Filters, filtersOn, hiddenBy, linesOf, noFilters } from './state';
import type { QueueState } from './use-queue';

interface QueueProps {
  queue: QueueState;
  chosen: string | undefined;
  filters: Filters;
  onFilters: Dispatch<SetStateAction<Filters>>;
  onOpen: (row: Row) => void;
  onHelp: () => void;
  reach: Ref<QueueReach>;
}

export function Queue({ queue, chosen, filters, onFilters, onOpen, onHelp, reach }: QueueProps) {
  const { t } = useTranslation('triage');
  const me = useMe();
  const lines = useMemo(() => linesOf(queue.rows, queue.counts), [queue.rows, queue.counts]);
  const elsewhere = queue.signed.filter((row) => row.id !== chosen);
  // An empty list says it itself, with the same way back to all.
  const saysWhatHides = !queue.loading && queue.rows.length === 0 && hiddenBy(filters) !== 'hiddenByBoth';
  const above = (
    <>
      <HandedOver rows={queue.handedOver} me={me?.id ?? ''} onOpen={onOpen} />
      {queue.waiting > 0 && (
        <button type="button" className="fresh" onClick={queue.showWaiting}>
          {t('fresh', { count: queue.waiting })}
        </button>
      )}
      {queue.error && (
        <div className="wait">
          <ErrorNote code={queue.error} retry={queue.retry} />
        </div>
      )}
    </>
  );
  const below = (
    <>
      {queue.rows.length === 0 && <Nothing queue={queue} filters={filters} onFilters={onFilters} />}
      {queue.more && (
        <Button kind="quiet" onClick={queue.loadMore}>
          {t('more')}
        </Button>
      )}
    </>
  );
  return (
    <nav className="queue" aria-label={t('queue')}>
      <QueueTools filters={filters} onFilters={onFilters} onHelp={onHelp} all={queue.all} />
      {queue.loading ? (
        <SkeletonRows rows={7} />
      ) : (
        <QueueList
          lines={lines}
          doneToday={queue.doneToday}
          chosen={chosen}
          onOpen={onOpen}
          reach={reach}
          above={above}
          below={below}
        />
      )}
      {elsewhere.map((row, index) => (
        <SignedElsewhere
          key={row.id}
          row={row}
          isLatest={index === elsewhere.length - 1 && elsewhere.length === queue.signed.length}
        />
      ))}
      {queue.hidden > 0 && !saysWhatHides && (
        <div className="queue-foot">
          <IconFilterOff className="i" aria-hidden="true" />
          <span>{t(hiddenBy(filters), { count: queue.hidden, search: filters.search.trim() })}</span>
          <Button
            kind="quiet"
            className="push"
            onClick={() => {
              onFilters(noFilters);
            }}
          >
            {t('showAll')}
          </Button>
        </div>
      )}
    </nav>
  );
}

function Nothing({ queue, filters, onFilters }: Pick<QueueProps, 'queue' | 'filters' | 'onFilters'>) {
  const { t } = useTranslation('triage');
  const search = filters.search.trim();
  const filtered = filtersOn(filters) > 0;
  if (search && filtered) {
    const action = {
      label: t('empty.both.action'),
      onClick: () => {
        onFilters({ ...noFilters, search });
      },
    };
    return (
      <Empty
        kind="both"
        title={t('empty.both.title', { search })}
        why={t('empty.both.why')}
        action={action}
      />
    );
  }
  const clear = {
    label: t('empty.clear'),
    onClick: () => {
      onFilters(noFilters);
    },
  };
  if (search) {
    const why = queue.hidden > 0 ? t('hiddenBySearch', { count: queue.hidden, search }) : undefined;
    return <Empty kind="notFound" title={t('empty.notFound', { search })} why={why} action={clear} />;
  }
  if (filtered) {
    const why = t('empty.filtered.why', { count: queue.hidden });
    return <Empty kind="filtered" title={t('empty.filtered.title')} why={why} action={clear} />;
  }
  return <Empty kind="done" title={t('empty.nothing.title')} why={t('empty.nothing.why')} />;
}
