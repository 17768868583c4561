import './calls.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { CallPart } from '@/contract/calls';
import { callListQuery } from '@/contract/calls-query';
import { codeOf } from '@/contract/http';
import { useItemId } from '@/ui/item-id';
import { useKept } from '@/ui/kept';
import { useKeys } from '@/ui/keys';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { CallScreen } from './call-screen';
import { DayHead } from './day-head';
import { DayList } from './day-list';
import { type Grouping, householdsOf, matching, nextOf } from './state';

const pageSize = 200;

/** What somebody looks at; kept while the tab is open. */
export interface Look {
  part: CallPart;
  group: string;
  by: Grouping;
  search: string;
  size: number;
}

const first: Look = { part: 'today', group: '', by: 'household', search: '', size: pageSize };

/** Whom to call today, and the call itself beside it. */
export function CallsPage() {
  const { t } = useTranslation('calls');
  const id = useItemId();
  const navigate = useNavigate();
  const [look, setLook] = useKept<Look>('calls.look', first);
  const { part, group, size } = look;
  const list = useQuery({
    ...callListQuery({ part, group, size }),
    placeholderData: (previous) => previous,
  });
  const households = householdsOf(matching(list.data?.items ?? [], look.search), look.by);
  const order = households.flatMap(({ people }) => people.map((each) => each.id));
  const open = (call: string) => void navigate({ to: '/calls/$id', params: { id: call } });
  const back = () => void navigate({ to: '/calls' });
  const step = (by: number) => () => {
    const next = order[Math.min(Math.max(order.indexOf(id ?? '') + by, 0), order.length - 1)];
    if (next !== undefined) open(next);
  };
  useKeys({
    j: step(1),
    k: step(-1),
    '/': () => document.getElementById('call-search')?.focus(),
    Escape: back,
  });
  return (
    <div className="panes calls" data-at={id ? 'item' : 'list'}>
      <section className="queue day" aria-label={t('list')}>
        {list.isPending && <SkeletonRows rows={8} />}
        {list.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
          </div>
        )}
        {list.data && (
          <>
            <DayHead list={list.data} look={look} onLook={setLook} />
            <DayList
              list={list.data}
              households={households}
              look={look}
              onLook={setLook}
              chosen={id}
              onOpen={open}
            />
          </>
        )}
      </section>
      <section className="item">
        {id ? (
          <CallScreen
            key={id}
            id={id}
            left={order.filter((each) => each !== id).length}
            onBack={back}
            onSaved={() => {
              const next = nextOf(order, id);
              if (next === undefined) back();
              else open(next);
            }}
          />
        ) : (
          <p className="item-none">{t('choose')}</p>
        )}
      </section>
    </div>
  );
}
