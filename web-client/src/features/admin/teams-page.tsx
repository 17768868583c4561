import './admin.css';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { GroupView } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import { useItemId } from '@/ui/item-id';
import { useBilingual } from '@/ui/bilingual';
import { IconButton } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { PersonRow } from '@/ui/person-row';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { NewGroup } from './new-group';
import { TeamPage } from './team-page';

export function TeamsPage() {
  const { t } = useTranslation(['admin', 'ui']);
  const say = useBilingual();
  const id = useItemId();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const groups = useQuery({
    queryKey: ['groups', 'list'],
    queryFn: ({ signal }) => get<GroupView[]>('/groups', {}, signal),
  });
  const found = (groups.data ?? []).filter((group) =>
    `${group.code} ${say(group.name)}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  return (
    <div className="panes" data-at={id ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('teams.list')}>
        <div className="queue-tools">
          <TextField
            label={t('teams.search')}
            hideLabel
            type="search"
            placeholder={t('teams.search')}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
          <IconButton
            icon={IconPlus}
            label={t('teams.new')}
            onClick={() => {
              setAdding(true);
            }}
          />
        </div>
        {groups.isPending && <SkeletonRows rows={8} />}
        {groups.isError && (
          <div className="wait">
            <ErrorNote code={codeOf(groups.error)} retry={() => void groups.refetch()} />
          </div>
        )}
        {(['forming', 'active'] as const).map((status) => (
          <TeamSection
            key={status}
            status={status}
            groups={found.filter((each) => each.status === status)}
            chosen={id}
          />
        ))}
        {groups.data && found.length === 0 && (
          <NoTeams
            search={search.trim()}
            onClear={() => {
              setSearch('');
            }}
          />
        )}
      </nav>
      <section className="item">
        {id ? (
          <TeamPage key={id} id={id} onBack={() => void navigate({ to: '/teams' })} />
        ) : (
          <p className="item-none">{t('teams.choose')}</p>
        )}
      </section>
      <NewGroup
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
        onCreated={(created) => void navigate({ to: '/teams/$id', params: { id: created } })}
      />
    </div>
  );
}

interface TeamSectionProps {
  status: GroupView['status'];
  groups: readonly GroupView[];
  chosen: string | undefined;
}

function TeamSection({ status, groups, chosen }: TeamSectionProps) {
  const { t } = useTranslation(['admin', 'ui']);
  const say = useBilingual();
  if (groups.length === 0) return null;
  return (
    <section>
      <h2 className="sec">
        {t(`teams.status.${status}`)}
        <span className="n">{groups.length}</span>
      </h2>
      {groups.map((group) => (
        <PersonRow
          key={group.id}
          team
          link={{ to: '/teams/$id', params: { id: group.id } }}
          name={say(group.name)}
          about={group.code}
          below={group.team.map((each) => each.name).join(t('ui:list.comma')) || t('teams.nobody')}
          end={<span className="s t3">{t('teams.members', { count: group.members })}</span>}
          chosen={group.id === chosen}
        />
      ))}
    </section>
  );
}

function NoTeams({ search, onClear }: { search: string; onClear: () => void }) {
  const { t } = useTranslation(['admin', 'ui']);
  if (search === '') return <Empty title={t('admin:teams.none')} why={t('admin:teams.noneWhy')} />;
  const action = { label: t('ui:empty.clear'), onClick: onClear };
  return <Empty kind="notFound" title={t('ui:empty.notFound', { search })} action={action} />;
}
