import './inbox.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { EscalationList, EscalationRow, EscalationSection } from '@/contract/escalations';
import { codeOf, get } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import { useItemId } from '@/ui/item-id';
import { useBilingual } from '@/ui/bilingual';
import { Segments } from '@/ui/fields';
import { Dotted } from '@/ui/marks';
import { Seal } from '@/ui/seal';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { EscalationClock } from './escalation-clock';
import { EscalationPage } from './escalation-page';
import { OwnWork } from './own-work';
import { useKeys } from '@/ui/keys';

const tabs = ['open', 'paused', 'answered', 'closed'] as const;

/** Few, rich items: the question in one line, what is wanted, and how long there is. */
export function InboxPage() {
  const { t } = useTranslation('escalations');
  const me = useMe();
  const id = useItemId();
  const navigate = useNavigate();
  const [state, setState] = useState<EscalationSection>('open');
  const list = useQuery({
    queryKey: ['escalations', 'list', state],
    queryFn: ({ signal }) => get<EscalationList>('/escalations', { state }, signal),
  });
  const items = list.data?.items ?? [];
  const count = (key: EscalationSection) => list.data?.sections.find((each) => each.key === key)?.count ?? 0;
  const open = (item: EscalationRow | undefined) => {
    if (item) void navigate({ to: '/inbox/$id', params: { id: item.id } });
  };
  const at = items.findIndex((item) => item.id === id);
  const back = () => void navigate({ to: '/inbox' });
  useKeys({
    j: () => {
      open(items[at + 1]);
    },
    k: () => {
      open(items[Math.max(at - 1, 0)]);
    },
    Escape: back,
  });
  return (
    <div className="panes panes-inbox" data-at={id ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('list')}>
        <div className="queue-tools">
          <Segments
            label={t('state.label')}
            value={state}
            choices={tabs.map((value) => ({
              value,
              label: count(value) > 0 ? `${t(`state.${value}`)} ${count(value)}` : t(`state.${value}`),
            }))}
            onChange={setState}
          />
        </div>
        {list.isPending && <SkeletonRows />}
        {list.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
          </div>
        )}
        {items.map((item) => (
          <QuestionRow key={item.id} item={item} chosen={item.id === id} onOpen={open} />
        ))}
        {list.data && items.length === 0 && (
          <Empty
            kind={state === 'closed' ? 'nothing' : 'done'}
            title={t(`empty.${state}.title`)}
            why={t(`empty.${state}.why`)}
          />
        )}
        {me?.role === 'specialist' && <OwnWork />}
      </nav>
      <section className="item">
        {id ? <EscalationPage key={id} id={id} onBack={back} /> : <p className="item-none">{t('choose')}</p>}
      </section>
    </div>
  );
}

interface QuestionRowProps {
  item: EscalationRow;
  chosen: boolean;
  onOpen: (item: EscalationRow) => void;
}

function QuestionRow({ item, chosen, onOpen }: QuestionRowProps) {
  const { t } = useTranslation(['escalations', 'ui']);
  const say = useBilingual();
  return (
    <button
      type="button"
      className="q"
      aria-current={chosen ? 'true' : undefined}
      onClick={() => {
        onOpen(item);
      }}
    >
      <span className="row q-top">
        <Seal urgency={item.urgency} />
        <span className="tag">{t(`wanted.${item.wanted}`)}</span>
        <span className="push">
          <EscalationClock row={item} />
        </span>
      </span>
      <span className="q-t">{item.question}</span>
      <span className="s t3">
        <Dotted
          parts={[
            t('person', { name: item.name, age: item.age, sex: t(`ui:sex.${item.sex}`) }),
            item.askedBy.name,
            say(item.group.name),
          ]}
        />
      </span>
    </button>
  );
}
