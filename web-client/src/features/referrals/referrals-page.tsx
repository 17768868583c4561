import './referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ReferralList, ReferralRow } from '@/contract/referrals';
import { useMe } from '@/contract/session-query';
import { useItemId } from '@/ui/item-id';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { CaseRow } from '@/ui/case-row';
import { Segments } from '@/ui/fields';
import { useKeys } from '@/ui/keys';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { ReferralClock } from './referral-clock';
import { ReferralPage } from './referral-page';

const pageSize = 50;

export function ReferralsPage() {
  const { t } = useTranslation('referrals');
  const id = useItemId();
  const navigate = useNavigate();
  const [direction, setDirection] = useState<'up' | 'down'>('up');
  const [pages, setPages] = useState(1);
  const list = useQuery({
    queryKey: ['referrals', 'list', direction, pages],
    queryFn: ({ signal }) => get<ReferralList>('/referrals', { direction, size: pages * pageSize }, signal),
    placeholderData: (previous) => previous,
  });
  const back = () => void navigate({ to: '/referrals' });
  useKeys({ Escape: back });
  const items = list.data?.items ?? [];
  return (
    <div className="panes" data-at={id ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('list')}>
        <div className="queue-tools">
          <Segments
            label={t('direction.label')}
            value={direction}
            choices={(['up', 'down'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))}
            onChange={setDirection}
          />
        </div>
        {list.isPending && <SkeletonRows />}
        {list.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
          </div>
        )}
        <Turns
          items={items}
          chosen={id}
          onOpen={(row) => void navigate({ to: '/referrals/$id', params: { id: row.id } })}
        />
        {list.data && items.length === 0 && (
          <Empty title={t(`empty.${direction}.title`)} why={t(`empty.${direction}.why`)} />
        )}
        {list.data && list.data.total > items.length && (
          <Button
            kind="quiet"
            onClick={() => {
              setPages(pages + 1);
            }}
          >
            {t('more', { count: list.data.total - items.length })}
          </Button>
        )}
      </nav>
      <section className="item">
        {id ? <ReferralPage key={id} id={id} onBack={back} /> : <p className="item-none">{t('choose')}</p>}
      </section>
    </div>
  );
}

interface TurnsProps {
  items: readonly ReferralRow[];
  chosen: string | undefined;
  onOpen: (row: ReferralRow) => void;
}

/** Mine to move, theirs to move, over: the turn is what a reader looks for. */
function Turns({ items, chosen, onOpen }: TurnsProps) {
  const { t } = useTranslation(['referrals', 'ui']);
  const say = useBilingual();
  const me = useMe();
  const mine = me?.role === 'hospitalDesk' ? 'hospital' : 'community';
  const turns = [
    { key: 'mine', rows: items.filter((row) => row.turn === mine) },
    { key: 'theirs', rows: items.filter((row) => row.turn !== mine && row.turn !== 'none') },
    { key: 'over', rows: items.filter((row) => row.turn === 'none') },
  ];
  return turns
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, rows }) => (
      <section key={key} className="turn">
        <h2 className="sec">
          {t(`turn.${key}`)}
          <span className="n">{rows.length}</span>
        </h2>
        {rows.map((row) => (
          <CaseRow
            key={row.id}
            urgency={row.urgency}
            name={row.name}
            about={t('ui:short.person', { age: row.age, sex: t(`ui:sex.${row.sex}`) })}
            place={say(row.department.name)}
            why={row.summary}
            chosen={row.id === chosen}
            onOpen={() => {
              onOpen(row);
            }}
            clock={<ReferralClock row={row} />}
          />
        ))}
      </section>
    ));
}
