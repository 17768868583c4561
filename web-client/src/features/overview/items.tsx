import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Measure, OverviewItems } from '@/contract/overview';
import { useBilingual } from '@/ui/bilingual';
import { Dialog } from '@/ui/dialog';
import { Moment } from '@/ui/moment';
import { Pager } from '@/ui/pager';
import { Seal } from '@/ui/seal';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { useNumbers } from './numbers';
import type { Scope } from './state';

const size = 50;

interface ItemsProps {
  measure: Measure;
  hit: boolean | null;
  scope: Scope;
  onClose: () => void;
}

/** What is behind a figure, without names; as many as the figure says, and the same in the file. */
export function Items({ measure, hit, scope, onClose }: ItemsProps) {
  const { t } = useTranslation('overview');
  const number = useNumbers();
  const [page, setPage] = useState(1);
  const asked = { ...scope, ...(hit === null ? {} : { hit: String(hit) }) };
  const items = useQuery({
    queryKey: ['overview', 'items', measure, asked, page],
    queryFn: ({ signal }) =>
      get<OverviewItems>(`/overview/${measure}/items`, { ...asked, page, size }, signal),
    placeholderData: (before) => before,
  });
  // A place that is not chosen is left out: an empty one is none that the service knows.
  const chosen = Object.entries<string>(asked).filter(([, value]) => value !== '');
  const file = `/api/overview/${measure}/items.csv?${new URLSearchParams(chosen).toString()}`;
  const which = hit === null ? 'counted' : hit ? 'hits' : 'misses';
  return (
    <Dialog
      wide
      opened
      title={`${t(`measure.${measure}.name`)} · ${t(`items.${which}`, { what: t(`measure.${measure}.what`) })}`}
      onClose={onClose}
    >
      <div className="stack overview-items">
        <p className="row wrap">
          <b>{items.data && t('items.total', { count: number(items.data.total) })}</b>
          {items.data && items.data.total > 0 && (
            <a className="btn push" href={file} download>
              <IconDownload className="i" aria-hidden="true" />
              CSV
            </a>
          )}
        </p>
        <p className="s t3">{t('items.noNames')}</p>
        {items.isError && <ErrorNote code={codeOf(items.error)} retry={() => void items.refetch()} />}
        {items.isPending && <SkeletonRows />}
        {items.data?.total === 0 && <Empty title={t(`items.none.${which}`)} />}
        {items.data && items.data.total > 0 && <Rows items={items.data} />}
        <Pager page={page} pages={Math.ceil((items.data?.total ?? 0) / size)} onPage={setPage} />
      </div>
    </Dialog>
  );
}

function Rows({ items }: { items: OverviewItems }) {
  const { t } = useTranslation('overview');
  const say = useBilingual();
  return (
    <div className="overview-scroll">
      <table className="overview-table overview-rows">
        <thead>
          <tr>
            {(['urgency', 'number', 'team', 'state', 'at'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`items.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.items.map((each) => (
            <tr key={each.item}>
              <td>
                <Seal urgency={each.urgency} />
              </td>
              <th scope="row">
                <code>{each.item.slice(0, 8)}</code>
              </th>
              <td>
                <span className="hide-s">{each.teamCode} </span>
                {say(each.team.name)}
              </td>
              <td>{t(`state.${each.state}`, { defaultValue: each.state })}</td>
              <td className="nowrap">
                <Moment at={each.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
