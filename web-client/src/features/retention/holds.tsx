import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Hold } from '@/contract/retention';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ReasonDialog } from './reason-dialog';

/** What may not be erased, neither on request nor for its age, until somebody lifts it. */
export function Holds() {
  const { t } = useTranslation('retention');
  const [lifting, setLifting] = useState<Hold | null>(null);
  const holds = useQuery({
    queryKey: ['retention', 'holds'],
    queryFn: ({ signal }) => get<Hold[]>('/retention/holds', {}, signal),
  });
  const nameOf = useHoldName();
  return (
    <section className="stack">
      <RuleHead title={t('holds.title')} note={t('holds.note')} />
      {holds.isError && <ErrorNote code={codeOf(holds.error)} retry={() => void holds.refetch()} />}
      {holds.isPending && <SkeletonRows rows={2} />}
      {holds.data?.length === 0 && <p className="t3">{t('holds.none')}</p>}
      <ul className="lines retention-lines">
        {holds.data?.map((hold) => (
          <li key={`${hold.kind}/${hold.id}`}>
            <span>
              <b>{nameOf(hold)}</b>
              <span className="s t2"> {hold.reason}</span>
            </span>
            <span className="push s t3">
              <Dotted parts={[hold.by, <Moment key="at" at={hold.at} />]} />
            </span>
            <Button
              kind="quiet"
              onClick={() => {
                setLifting(hold);
              }}
            >
              {t('holds.lift')}
            </Button>
          </li>
        ))}
      </ul>
      {lifting && (
        <ReasonDialog
          title={t('holds.lift')}
          what={t('holds.liftWhat', { name: nameOf(lifting) })}
          path="/retention/holds/lift"
          body={{ kind: lifting.kind, id: lifting.id }}
          act={t('holds.lift')}
          done={t('holds.lifted')}
          onClose={() => {
            setLifting(null);
          }}
        />
      )}
    </section>
  );
}

function useHoldName(): (hold: Hold) => string {
  const { t } = useTranslation(['retention', 'ui']);
  const say = useBilingual();
  return ({ kind, person, roomKind, group, id }) =>
    kind === 'person'
      ? t('holds.person', { name: person ?? id })
      : [group && say(group.name), roomKind && t(`ui:roomKind.${roomKind}`), person]
          .filter(Boolean)
          .join(' · ') || id;
}
