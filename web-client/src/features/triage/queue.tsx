import { IconFilter, IconFilterOff, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/contract/session-query';
import type { CaseRow as Row, SectionKey } from '@/contract/triage';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { CaseRow } from '@/ui/case-row';
import { Clock } from '@/ui/clock';
import { TextField } from '@/ui/fields';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { HandedOver } from './handed-over';
import { clockStart, type Filters, filtersOn, noFilters, sectionOf, sectionOrder } from './state';
import type { QueueState } from './use-queue';

interface QueueProps {
  queue: QueueState;
  chosen: string | undefined;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  onOpen: (row: Row) => void;
  onHelp: () => void;
}

export function Queue({ queue, chosen, filters, onFilters, onOpen, onHelp }: QueueProps) {
  const { t } = useTranslation('triage');
  const me = useMe();
  return (
    <nav className="queue" aria-label={t('queue')}>
      <Tools filters={filters} onFilters={onFilters} onHelp={onHelp} />
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
      {queue.loading ? (
        <SkeletonRows rows={7} />
      ) : (
        sectionOrder.map((key) => (
          <QueueSection
            key={key}
            name={key}
            count={queue.counts[key] ?? 0}
            doneToday={queue.doneToday}
            rows={queue.rows.filter((row) => sectionOf(row) === key)}
            chosen={chosen}
            onOpen={onOpen}
          />
        ))
      )}
      {!queue.loading && queue.total === 0 && (
        <Nothing queue={queue} filters={filters} onFilters={onFilters} />
      )}
      {queue.more && (
        <Button kind="quiet" onClick={queue.loadMore}>
          {t('more')}
        </Button>
      )}
      {queue.hidden > 0 && (
        <div className="queue-foot">
          <IconFilterOff className="i" aria-hidden="true" />
          <span>{t('hidden', { count: queue.hidden })}</span>
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

function Tools({ filters, onFilters, onHelp }: Pick<QueueProps, 'filters' | 'onFilters' | 'onHelp'>) {
  const { t } = useTranslation('triage');
  const on = filtersOn(filters);
  const next = { '': 'me', me: 'none', none: '' } as const;
  return (
    <div className="queue-tools">
      <TextField
        id="triage-search"
        label={t('search')}
        hideLabel
        type="search"
        placeholder={t('search')}
        value={filters.search}
        onChange={(event) => {
          onFilters({ ...filters, search: event.target.value });
        }}
        end={on === 0 ? <IconSearch className="i t3" aria-hidden="true" /> : undefined}
      />
      <Button
        icon={IconFilter}
        aria-pressed={on > 0}
        title={t('filter')}
        onClick={() => {
          onFilters({ ...filters, owner: next[filters.owner] });
        }}
      >
        {t(`owner.${filters.owner || 'all'}`)}
      </Button>
      <IconButton icon={IconKeyboard} label={t('keys.title')} className="hide-s" onClick={onHelp} />
    </div>
  );
}

interface SectionProps {
  name: SectionKey;
  count: number;
  doneToday: number;
  rows: readonly Row[];
  chosen: string | undefined;
  onOpen: (row: Row) => void;
}

function QueueSection({ name, count, doneToday, rows, chosen, onOpen }: SectionProps) {
  const { t } = useTranslation('triage');
  if (count === 0 && name !== 'emergency') return null;
  return (
    <section>
      <h2 className={name === 'emergency' && count > 0 ? 'sec is-far' : 'sec'}>
        {t(`section.${name}`)}
        <span className="n">{count}</span>
        {name === 'emergency' && <span className="n push">{t('doneToday', { count: doneToday })}</span>}
      </h2>
      {rows.map((row) => (
        <QueueRow key={row.id} row={row} chosen={row.id === chosen} onOpen={onOpen} />
      ))}
    </section>
  );
}

function QueueRow({ row, chosen, onOpen }: { row: Row; chosen: boolean; onOpen: (row: Row) => void }) {
  const { t } = useTranslation(['triage', 'ui']);
  const say = useBilingual();
  // A percentage carries its sign; a bare figure is points.
  const scoreWords = (text: string) =>
    text.endsWith('%') ? text : t('ui:assessment.points', { score: text });
  const arrow = row.score?.change === 'up' ? ' ↑' : row.score?.change === 'down' ? ' ↓' : '';
  return (
    <CaseRow
      id={`case-${row.id}`}
      urgency={row.urgency}
      name={row.name}
      about={t('ui:short.person', { age: row.age, sex: t(`ui:sex.${row.sex}`) })}
      why={row.isFirst ? t('first', { reason: say(row.reason.text) }) : say(row.reason.text)}
      score={row.score ? scoreWords(row.score.text) + arrow : undefined}
      chosen={chosen}
      onOpen={() => {
        onOpen(row);
      }}
      clock={<RowClock row={row} />}
    />
  );
}

export function RowClock({ row }: { row: Row }) {
  const { t } = useTranslation('triage');
  const paused = row.paused || !row.dueAt ? t(`state.${row.state}`) : undefined;
  return (
    <Clock
      from={clockStart(row)}
      due={row.dueAt ?? row.openedAt}
      paused={paused}
      below={row.owner?.name ?? t(row.state === 'answered' ? 'state.answered' : 'unowned')}
    />
  );
}

function Nothing({ queue, filters, onFilters }: Pick<QueueProps, 'queue' | 'filters' | 'onFilters'>) {
  const { t } = useTranslation('triage');
  const { search } = filters;
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
  if (search) return <Empty kind="notFound" title={t('empty.notFound', { search })} action={clear} />;
  if (filtered) {
    const why = t('empty.filtered.why', { count: queue.hidden });
    return <Empty kind="filtered" title={t('empty.filtered.title')} why={why} action={clear} />;
  }
  return <Empty title={t('empty.nothing.title')} why={t('empty.nothing.why')} />;
}
