import './admin.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { AuditEntry } from '@/contract/imports';
import type { Page } from '@/contract/values';
import { useAuditWords } from '@/ui/audited';
import { nameOf } from '@/ui/bilingual';
import { TextField } from '@/ui/fields';
import { Moment } from '@/ui/moment';
import { Pager } from '@/ui/pager';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';

const perPage = 50;
const shownOfId = 8;

/** Who read or wrote what of whom, why and when. It can be read here and changed nowhere. */
export function AuditPage() {
  const { t } = useTranslation(['admin', 'ui']);
  const [days, setDays] = useState({ from: '', to: '' });
  const [page, setPage] = useState(1);
  const list = useQuery({
    queryKey: ['audit', { ...days, page }],
    queryFn: ({ signal }) => get<Page<AuditEntry>>('/audit', { ...days, page, size: perPage }, signal),
    placeholderData: (previous) => previous,
  });
  const items = list.data?.items ?? [];
  return (
    <div className="page-scroll">
      <header className="accounts-tools">
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`audit.${name}`)}
            type="date"
            value={days[name]}
            onChange={(event) => {
              setDays({ ...days, [name]: event.target.value });
              setPage(1);
            }}
          />
        ))}
        <p className="s t3 audit-note">{t('audit.note')}</p>
      </header>
      {list.isError && <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={8} />}
      {list.data &&
        items.length === 0 &&
        (days.from || days.to ? (
          <Empty
            kind="filtered"
            title={t('ui:empty.filtered')}
            action={{
              label: t('ui:empty.clear'),
              onClick: () => {
                setDays({ from: '', to: '' });
              },
            }}
          />
        ) : (
          <Empty title={t('audit.none')} why={t('audit.noneWhy')} />
        ))}
      {items.length > 0 && (
        <div className="sheet scroll-x" role="region" tabIndex={0} aria-label={t('audit.what')}>
          <table className="table table-cards">
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
              {items.map((entry) => (
                <Entry key={entry.number} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} pages={Math.ceil((list.data?.total ?? 0) / perPage)} onPage={setPage} />
    </div>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('ui');
  const audited = useAuditWords();
  return (
    <tr>
      <td className="num t3">{entry.number}</td>
      <td className="t2">
        <Moment at={entry.at} />
      </td>
      <td className="nowrap">
        <b>{nameOf(entry.by)}</b>{' '}
        <span className="t3">{t(`role.${entry.role}`, { defaultValue: entry.role })}</span>
      </td>
      <td title={entry.what}>{audited(entry.what)}</td>
      <td className="t2" title={nameOf(entry.patient)}>
        {nameOf(entry.patient).slice(0, shownOfId)}
      </td>
      <td className="t2">{t(`purpose.${entry.why}`, { defaultValue: entry.why })}</td>
    </tr>
  );
}
