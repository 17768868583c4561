import {
  IconChevronLeft,
  IconPlayerPlay,
  IconUserMinus,
  IconUserPlus,
  IconUserShield,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Account, GroupView, TeamMember } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import type { Page } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { Dotted, Face, RoleBadge, RuleHead } from '@/ui/marks';
import { ErrorNote, Note, SkeletonRows } from '@/ui/states';
import { TeamPhone } from './team-phone';

const teamRoles = ['gp', 'specialist', 'healthManager'] as const;

export function TeamPage({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const query = useQuery({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }) => get<GroupView>(`/groups/${id}`, {}, signal),
  });
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('action.back')} onClick={onBack} />
        <b>{say(query.data?.name)}</b>
      </header>
      {query.data ? (
        <Loaded group={query.data} />
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

function Loaded({ group }: { group: GroupView }) {
  const { t } = useTranslation(['admin', 'ui']);
  const say = useBilingual();
  const command = useCommand([['groups']]);
  const missing = group.missingRoles ?? [];
  return (
    <div className="item-body is-single">
      <article className="work">
        <header className="row wrap">
          <div>
            <p className="head-name">{say(group.name)}</p>
            <p className="s t3">
              <Dotted
                parts={[
                  group.code,
                  t(`ui:programme.${group.programme}`, { defaultValue: group.programme }),
                  t(`teams.status.${group.status}`),
                  t('teams.members', { count: group.members }),
                ]}
              />
            </p>
          </div>
          {group.status === 'forming' && (
            <Button
              kind="main"
              className="push"
              icon={IconPlayerPlay}
              disabled={missing.length > 0 || command.busy}
              onClick={() => void command.run(`/groups/${group.id}/activate`)}
            >
              {t('teams.activate')}
            </Button>
          )}
        </header>
        {missing.length > 0 && (
          <Note kind="warn" title={t('teams.missing')}>
            {missing.map((role) => t(`ui:role.${role}`)).join(t('ui:list.comma'))}
          </Note>
        )}
        {command.error && <ErrorNote code={command.error} />}
        <section>
          <RuleHead title={t('teams.team')} note={group.team.length} />
          <ul className="team">
            {group.team.map((member) => (
              <MemberLine key={member.id} group={group} member={member} />
            ))}
          </ul>
        </section>
        <AddToTeam group={group} />
        <TeamPhone group={group} />
      </article>
    </div>
  );
}

function MemberLine({ group, member }: { group: GroupView; member: TeamMember }) {
  const { t } = useTranslation('admin');
  const command = useCommand([['groups']]);
  const deputy = group.deputy === member.id;
  return (
    <li>
      <Face name={member.name} team />
      <b>{member.name}</b>
      <RoleBadge role={member.role} line />
      {deputy && <span className="tag">{t('teams.deputy')}</span>}
      <span className="push row">
        {member.role === 'gp' && !deputy && (
          <Button
            kind="quiet"
            icon={IconUserShield}
            disabled={command.busy}
            onClick={() => void command.run(`/groups/${group.id}/deputy`, { userId: member.id })}
          >
            {t('teams.makeDeputy')}
          </Button>
        )}
        <Button
          kind="quiet"
          icon={IconUserMinus}
          disabled={command.busy}
          onClick={() => void command.run(`/groups/${group.id}/team/${member.id}/leave`)}
        >
          {t('teams.leave')}
        </Button>
      </span>
      {command.error && <ErrorNote code={command.error} />}
    </li>
  );
}

function AddToTeam({ group }: { group: GroupView }) {
  const { t } = useTranslation(['admin', 'ui']);
  const [role, setRole] = useState<(typeof teamRoles)[number]>('gp');
  const [person, setPerson] = useState('');
  const command = useCommand([['groups']]);
  const accounts = useQuery({
    queryKey: ['accounts', 'of', role],
    queryFn: ({ signal }) => get<Page<Account>>('/accounts', { role, page: 1, size: 200 }, signal),
  });
  const free = (accounts.data?.items ?? []).filter(
    (each) => !group.team.some((member) => member.id === each.id),
  );
  async function add() {
    if (await command.run(`/groups/${group.id}/team`, { userId: person })) setPerson('');
  }
  return (
    <section className="stack">
      <RuleHead title={t('teams.add')} />
      <div className="form-row">
        <SelectField
          label={t('teams.role')}
          value={role}
          choices={teamRoles.map((value) => ({ value, label: t(`ui:role.${value}`) }))}
          onChange={(event) => {
            setPerson('');
            setRole(teamRoles.find((each) => each === event.target.value) ?? 'gp');
          }}
        />
        <SelectField
          label={t('teams.person')}
          placeholder={t('choose')}
          value={person}
          choices={free.map((each) => ({ value: each.id, label: `${each.name} ${each.userName}` }))}
          onChange={(event) => {
            setPerson(event.target.value);
          }}
        />
      </div>
      {command.error && <ErrorNote code={command.error} />}
      <div>
        <Button icon={IconUserPlus} disabled={person === '' || command.busy} onClick={() => void add()}>
          {t('teams.addPerson')}
        </Button>
      </div>
    </section>
  );
}
