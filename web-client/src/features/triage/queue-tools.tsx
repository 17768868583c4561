import { Menu } from '@mantine/core';
import { IconCheck, IconFilter, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { type Dispatch, memo, type SetStateAction } from 'react';
import { useTranslation } from '@/ui/translation';
import type { CaseRow } from '@/contract/triage';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { type Filters, filtersOn, noFilters, programmeOf } from './state';

interface QueueToolsProps {
  filters: Filters;
  onFilters: Dispatch<SetStateAction<Filters>>;
  onHelp: () => void;
  /** All that stand in the queue: only what is in it can be filtered by. */
  all: readonly CaseRow[];
}

export function QueueTools({ filters, onFilters, onHelp, all }: QueueToolsProps) {
  const { t } = useTranslation('triage');
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
        end={filters.search === '' ? <IconSearch className="i t3" aria-hidden="true" /> : undefined}
      />
      <FilterMenu owner={filters.owner} programme={filters.programme} onFilters={onFilters} all={all} />
      <IconButton icon={IconKeyboard} label={t('keys.title')} className="hide-s" onClick={onHelp} />
    </div>
  );
}

type FilterMenuProps = Pick<QueueToolsProps, 'onFilters' | 'all'> & Omit<Filters, 'search'>;

/** Apart from the field, because a menu costs more to draw than the rows that a letter leaves. */
const FilterMenu = memo(function FilterMenu({ owner, programme, onFilters, all }: FilterMenuProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const on = filtersOn({ ...noFilters, owner, programme });
  const programmes = [...new Set(all.map(programmeOf))].filter((each) => each !== '').sort();
  const choice = (key: string, label: string, chosen: boolean, change: Partial<Filters>) => (
    <Menu.Item
      key={key}
      rightSection={chosen ? <IconCheck size={16} /> : null}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => {
        onFilters((filters) => ({ ...filters, ...change }));
      }}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
      <Menu.Target>
        <Button
          icon={IconFilter}
          className={on > 0 ? 'is-on' : ''}
          title={t('filter')}
          aria-label={t('filter')}
        >
          {on > 0 ? on : null}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('filterBy.owner')}</Menu.Label>
        {(['', 'me', 'none'] as const).map((each) =>
          choice(`owner ${each}`, t(`owner.${each || 'all'}`), owner === each, { owner: each }),
        )}
        {programmes.length > 0 && <Menu.Label>{t('filterBy.programme')}</Menu.Label>}
        {programmes.length > 0 && choice('every', t('owner.all'), programme === '', { programme: '' })}
        {programmes.map((each) =>
          choice(each, t(`ui:programme.${each}`, { defaultValue: each }), programme === each, {
            programme: each,
          }),
        )}
      </Menu.Dropdown>
    </Menu>
  );
});
