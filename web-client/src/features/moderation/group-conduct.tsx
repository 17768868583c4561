import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { GroupView } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import { type Conduct, moderationReasons } from '@/contract/moderation';
import type { PatientRow } from '@/contract/patients';
import type { Page } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';

const pauses = [0, 30, 60, 300, 1800] as const;
const terms = [1, 7, 30] as const;

/** The pause between posts and who may not post, group by group. */
export function GroupConduct() {
  const { t } = useTranslation('moderation');
  const say = useBilingual();
  const [chosen, setChosen] = useState('');
  const groups = useQuery({
    queryKey: ['groups', 'list'],
    queryFn: ({ signal }) => get<GroupView[]>('/groups', {}, signal),
  });
  const id = chosen || groups.data?.[0]?.id;
  if (!id) return <Unloaded query={groups} />;
  return (
    <section className="stack">
      <RuleHead title={t('conduct.title')} />
      <SelectField
        label={t('conduct.group')}
        value={id}
        choices={(groups.data ?? []).map((group) => ({ value: group.id, label: say(group.name) }))}
        onChange={(event) => {
          setChosen(event.target.value);
        }}
      />
      <OfGroup key={id} group={id} />
    </section>
  );
}

function Unloaded({ query }: { query: UseQueryResult }) {
  return query.isError ? <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} /> : null;
}

function OfGroup({ group }: { group: string }) {
  const { t } = useTranslation('moderation');
  const say = useBilingual();
  const conduct = useQuery({
    queryKey: ['moderation', 'conduct', group],
    queryFn: ({ signal }) => get<Conduct>(`/groups/${group}/conduct`, {}, signal),
  });
  const command = useCommand([['moderation']]);
  if (!conduct.data) return <Unloaded query={conduct} />;
  const { slowSeconds, bans } = conduct.data;
  return (
    <>
      <SelectField
        label={t('conduct.slow')}
        hint={t('conduct.slowHint')}
        value={String(slowSeconds)}
        choices={[...new Set([...pauses, slowSeconds])].map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? t('conduct.noPause') : t('conduct.seconds', { count: seconds }),
        }))}
        onChange={(event) =>
          void command.run(`/groups/${group}/slow-mode`, { seconds: Number(event.target.value) })
        }
      />
      <ul className="lines s">
        {bans.length === 0 && <li className="t3">{t('conduct.noBans')}</li>}
        {bans.map((ban) => (
          <li key={ban.patient.id}>
            <span>
              <b>{ban.patient.name}</b> {say(ban.reason.text)}
            </span>
            <span className="t3">
              {ban.until ? (
                <>
                  {t('conduct.until')} <Moment at={ban.until} />
                </>
              ) : (
                t('conduct.forGood')
              )}
            </span>
            <Button
              kind="quiet"
              className="push"
              disabled={command.busy}
              onClick={() => void command.run(`/groups/${group}/bans/${ban.patient.id}/lift`)}
            >
              {t('conduct.lift')}
            </Button>
          </li>
        ))}
      </ul>
      {command.error && <ErrorNote code={command.error} />}
      <NewBan group={group} />
    </>
  );
}

function NewBan({ group }: { group: string }) {
  const { t } = useTranslation(['moderation', 'ui']);
  const [ban, setBan] = useState({ patientId: '', days: '7', reason: '' });
  const command = useCommand([['moderation']]);
  const people = useQuery({
    queryKey: ['members', 'of', group],
    queryFn: ({ signal }) => get<Page<PatientRow>>('/patients', { group, size: 200 }, signal),
  });
  async function put() {
    const days = ban.days === '' ? null : Number(ban.days);
    if (await command.run(`/groups/${group}/bans`, { ...ban, days }))
      setBan({ ...ban, patientId: '', reason: '' });
  }
  return (
    <div className="row wrap review-acts">
      <SelectField
        label={t('conduct.who')}
        placeholder={t('choose')}
        value={ban.patientId}
        choices={(people.data?.items ?? []).map((each) => ({ value: each.id, label: each.name }))}
        onChange={(event) => {
          setBan({ ...ban, patientId: event.target.value });
        }}
      />
      <SelectField
        label={t('conduct.howLong')}
        value={ban.days}
        choices={[
          ...terms.map((days) => ({ value: String(days), label: t('conduct.days', { count: days }) })),
          { value: '', label: t('conduct.forGood') },
        ]}
        onChange={(event) => {
          setBan({ ...ban, days: event.target.value });
        }}
      />
      <SelectField
        label={t('reason')}
        placeholder={t('choose')}
        value={ban.reason}
        choices={moderationReasons.map((value) => ({ value, label: t(`ui:moderation.${value}`) }))}
        onChange={(event) => {
          setBan({ ...ban, reason: event.target.value });
        }}
      />
      <Button disabled={ban.patientId === '' || ban.reason === '' || command.busy} onClick={() => void put()}>
        {t('conduct.ban')}
      </Button>
      {command.error && <ErrorNote code={command.error} />}
    </div>
  );
}
