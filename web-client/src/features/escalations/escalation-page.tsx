import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { EscalationView } from '@/contract/escalations';
import { codeOf, get } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import { IconButton } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { UrgencyChip } from '@/ui/seal';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { AnswerPane } from './answer-pane';
import { CommunityPane } from './community-pane';
import { EscalationClock } from './escalation-clock';
import { Snapshot } from './snapshot';
import { sideOf } from './state';

export function EscalationPage({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation(['escalations', 'ui']);
  const query = useQuery({
    queryKey: ['escalations', 'one', id],
    queryFn: ({ signal }) => get<EscalationView>(`/escalations/${id}`, {}, signal),
  });
  const view = query.data;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('ui:action.back')} onClick={onBack} />
        <b>
          {view && t('person', { name: view.row.name, age: view.row.age, sex: t(`ui:sex.${view.row.sex}`) })}
        </b>
        {view && <EscalationClock row={view.row} />}
      </header>
      {view ? (
        <Loaded view={view} />
      ) : query.isError ? (
        <div className="wait">
          <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Loaded({ view }: { view: EscalationView }) {
  const { t } = useTranslation(['escalations', 'ui']);
  const me = useMe();
  const { row } = view;
  const specialist = sideOf(me?.role) === 'specialist';
  return (
    <div className="ask-page">
      <header className="ask-head">
        <div className="row wrap">
          <UrgencyChip urgency={row.urgency} />
          <span className="tag">{t(`wanted.${row.wanted}`)}</span>
          <span className="s t3">
            {t('asked', { name: row.askedBy.name })} <Moment at={row.askedAt} />
          </span>
          <span className="push s">
            {view.room && (
              <Link to="/rooms/$id" params={{ id: view.room }}>
                {t('openRoom')}
              </Link>
            )}
            {!specialist && (
              <Link to="/triage/$id" params={{ id: row.caseId }} className="ask-link">
                {t('openCase')}
              </Link>
            )}
          </span>
          <span className="hide-s">
            <EscalationClock row={row} />
          </span>
        </div>
        <h2>{view.question}</h2>
        <p className="t2">{t('person', { name: row.name, age: row.age, sex: t(`ui:sex.${row.sex}`) })}</p>
      </header>
      <Snapshot view={view} />
      {specialist ? <AnswerPane view={view} /> : <CommunityPane view={view} />}
    </div>
  );
}
