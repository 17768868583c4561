import { Menu } from '@mantine/core';
import { IconCheck, IconFilter, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { CaseRow } from '@/contract/triage';
import { Button, IconButton } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { type Filters, filtersOn, programmeOf } from './state';

interface QueueToolsProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  onHelp: () => void;
  /** All that stand in the queue: only what is in it can be filtered by. */
  all: readonly CaseRow[];
}

export function QueueTools({ filters, onFilters, onHelp, all }: QueueToolsProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const on = filtersOn(filters);
  const programmes = [...new Set(all.map(programmeOf))].filter((each) => each !== '').sort();
  const choice = (key: string, label: string, chosen: boolean, change: Partial<Filters>) => (
    <Menu.Item
      key={key}
      rightSection={chosen ? <IconCheck size={16} /> : null}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => {
        onFilters({ ...filters, ...change });
      }}
    >
      {label}
    </Menu.Item>
  );
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
          {(['', 'me', 'none'] as const).map((owner) =>
            choice(`owner ${owner}`, t(`owner.${owner || 'all'}`), filters.owner === owner, { owner }),
          )}
          {programmes.length > 0 && <Menu.Label>{t('filterBy.programme')}</Menu.Label>}
          {programmes.length > 0 &&
            choice('every', t('owner.all'), filters.programme === '', { programme: '' })}
          {programmes.map((programme) =>
            choice(
              programme,
              t(`ui:programme.${programme}`, { defaultValue: programme }),
              filters.programme === programme,
              { programme },
            ),
          )}
        </Menu.Dropdown>
      </Menu>
      <IconButton icon={IconKeyboard} label={t('keys.title')} className="hide-s" onClick={onHelp} />
    </div>
  );
}
