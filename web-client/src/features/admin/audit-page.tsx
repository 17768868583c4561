import './admin.css';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { AuditEntry } from '@/contract/imports';
import type { Page } from '@/contract/values';
import { useAuditWords } from '@/ui/audited';
import { nameOf } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField, TextField } from '@/ui/fields';
import { Moment } from '@/ui/moment';
import { Pager } from '@/ui/pager';
import { useSettled } from '@/ui/settled';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { type AuditFilter, auditQuery, isNarrowed, purposes, wholeLog } from './audit-state';

const perPage = 50;
const shownOfId = 8;

interface FilterProps {
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** Who read or wrote what of whom, why and when. It can be read here and changed nowhere. */
export function AuditPage() {
  const { t } = useTranslation(['admin', 'ui']);
  const [{ filter, page }, setLook] = useState({ filter: wholeLog, page: 1 });
  const asked = useSettled(filter);
  const list = useQuery({
    queryKey: ['audit', { asked, page }],
    queryFn: ({ signal }) =>
      get<Page<AuditEntry>>('/audit', { ...auditQuery(asked), page, size: perPage }, signal),
    placeholderData: (previous) => previous,
  });
  const narrow = (next: AuditFilter) => {
    setLook({ filter: next, page: 1 });
  };
  const items = list.data?.items ?? [];
  return (
    <div className="page-scroll">
      <Tools filter={filter} onFilter={narrow} />
      {list.isError && <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={8} />}
      {list.data && items.length === 0 && !isNarrowed(filter) && (
        <Empty title={t('audit.none')} why={t('audit.noneWhy')} />
      )}
      {list.data && items.length === 0 && isNarrowed(filter) && (
        <Empty
          kind="filtered"
          title={t('audit.noMatch')}
          action={{
            label: t('ui:empty.clear'),
            onClick: () => {
              narrow(wholeLog);
            },
          }}
        />
      )}
      {items.length > 0 && (
        <Entries
          entries={items}
          filter={filter}
          onFilter={narrow}
          old={list.isPlaceholderData || asked !== filter}
        />
      )}
      <Pager
        page={page}
        pages={Math.ceil((list.data?.total ?? 0) / perPage)}
        onPage={(next) => {
          setLook({ filter, page: next });
        }}
      />
    </div>
  );
}

/** From when to when, who, of whom and why; and whom the list was narrowed to by a press on a name in it. */
function Tools({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation(['admin', 'ui']);
  const purposeOf = usePurposeWords();
  return (
    <header className="accounts-tools is-audit">
      {(['from', 'to'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`audit.${name}`)}
          type="date"
          value={filter[name]}
          onChange={(event) => {
            onFilter({ ...filter, [name]: event.target.value });
          }}
        />
      ))}
      {(['userName', 'patientName'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`audit.${name}`)}
          type="search"
          maxLength={40}
          value={filter[name]}
          onChange={(event) => {
            onFilter({ ...filter, [name]: event.target.value });
          }}
        />
      ))}
      <SelectField
        label={t('audit.why')}
        placeholder={t('audit.anyWhy')}
        value={filter.why}
        choices={purposes(filter.why).map((value) => ({ value, label: purposeOf(value) }))}
        onChange={(event) => {
          onFilter({ ...filter, why: event.target.value });
        }}
      />
      {filter.by && (
        <Button
          icon={IconX}
          onClick={() => {
            onFilter({ ...filter, by: null });
          }}
        >
          {t('audit.only', { what: t('audit.by'), who: filter.by.name })}
        </Button>
      )}
      {filter.patient && (
        <Button
          icon={IconX}
          onClick={() => {
            onFilter({ ...filter, patient: '' });
          }}
        >
          {t('audit.only', { what: t('audit.patient'), who: filter.patient.slice(0, shownOfId) })}
        </Button>
      )}
      <p className="s t3 audit-note">{t('audit.note')}</p>
    </header>
  );
}

interface EntriesProps extends FilterProps {
  entries: readonly AuditEntry[];
  /** Still of what was asked before. */
  old: boolean;
}

function Entries({ entries, old, ...narrowing }: EntriesProps) {
  const { t } = useTranslation('admin');
  return (
    <div
      className={old ? 'sheet scroll-x is-old' : 'sheet scroll-x'}
      role="region"
      tabIndex={0}
      aria-label={t('audit.what')}
      aria-busy={old}
    >
      <table className="table table-cards audit">
        <thead>
          <tr>
            <th className="num">{t('audit.number')}</th>
            <th>{t('audit.at')}</th>
            <th>{t('audit.by')}</th>
            <th>{t('audit.what')}</th>
            <th>{t('audit.patient')}</th>
            <th>{t('audit.why')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry key={entry.number} entry={entry} {...narrowing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A purpose that is no code was written by whoever stated it, and is shown as it was written. */
function usePurposeWords(): (why: string) => string {
  const { t } = useTranslation('ui');
  return (why) => t(`purpose.${why}`, { defaultValue: why });
}

function Entry({ entry, filter, onFilter }: FilterProps & { entry: AuditEntry }) {
  const { t } = useTranslation(['admin', 'ui']);
  const audited = useAuditWords();
  const purposeOf = usePurposeWords();
  const { by } = entry;
  const patient = nameOf(entry.patient);
  return (
    <tr>
      <td className="num t3">{entry.number}</td>
      <td className="t2 audit-at">
        <Moment at={entry.at} />
      </td>
      <td className="nowrap audit-by">
        <button
          type="button"
          className="audit-who"
          title={t('audit.narrow', { who: by.name })}
          onClick={() => {
            onFilter({ ...filter, by });
          }}
        >
          {by.name}
        </button>{' '}
        <span className="t3">{t(`ui:role.${entry.role}`, { defaultValue: entry.role })}</span>
      </td>
      <td className="audit-what" title={entry.what}>
        {audited(entry.what)}
      </td>
      <td>
        {patient && !entry.patientName && <span className="only-read">{t('audit.patientNumber')} </span>}
        {patient && (
          <button
            type="button"
            className="audit-who t2"
            title={t('audit.narrow', { who: patient })}
            onClick={() => {
              onFilter({ ...filter, patient });
            }}
          >
            {entry.patientName ?? patient.slice(0, shownOfId)}
          </button>
        )}
      </td>
      <td>
        <button
          type="button"
          className="audit-who audit-why t2"
          title={t('audit.narrow', { who: purposeOf(entry.why) })}
          onClick={() => {
            onFilter({ ...filter, why: entry.why });
          }}
        >
          {purposeOf(entry.why)}
        </button>
      </td>
    </tr>
  );
}
