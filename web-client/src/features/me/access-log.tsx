import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { AccessEntry } from '@/contract/patients';
import { useAuditWords } from '@/ui/audited';
import { Button } from '@/ui/button';
import { RoleBadge, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { alike } from './access';

const shownAtFirst = 8;

/** The record that staff cannot change, in plain words: who, what for, how often. */
export function AccessLog() {
  const { t, i18n } = useTranslation('me');
  const audited = useAuditWords();
  const [all, setAll] = useState(false);
  const log = useQuery({
    queryKey: ['results', 'access-log'],
    queryFn: ({ signal }) => get<AccessEntry[]>('/me/access-log', {}, signal),
  });
  const visits = alike(log.data ?? []);
  const why = (code: string) => t(i18n.exists(`me:why.${code}`) ? `why.${code}` : 'why.other');
  return (
    <section>
      <RuleHead title={t('access.title')} note={t('access.note')} />
      {log.isError && <ErrorNote code={codeOf(log.error)} retry={() => void log.refetch()} />}
      {log.isPending && <SkeletonRows rows={3} />}
      {log.data && visits.length === 0 && <p className="t3 access-none">{t('access.none')}</p>}
      <ul className="access">
        {visits.slice(0, all ? visits.length : shownAtFirst).map((visit) => (
          <li key={visit.key}>
            <p>
              <b>{visit.name}</b> <RoleBadge role={visit.role} line /> {audited(visit.what)}
              {visit.times > 1 && <span className="t2"> {t('access.times', { count: visit.times })}</span>}
            </p>
            <p className="t2 s">
              {why(visit.why)} <Moment at={visit.at} />
            </p>
          </li>
        ))}
      </ul>
      {!all && visits.length > shownAtFirst && (
        <Button
          wide
          kind="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('access.all', { count: visits.length })}
        </Button>
      )}
    </section>
  );
}
