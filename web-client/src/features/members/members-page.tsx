import './members.css';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { PatientRow } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import type { SessionUser } from '@/contract/session';
import type { Page } from '@/contract/values';
import { useItemId } from '@/ui/item-id';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { SelectField, TextField } from '@/ui/fields';
import { useKeys } from '@/ui/keys';
import { Dotted } from '@/ui/marks';
import { PersonRow } from '@/ui/person-row';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { NewPatient } from './new-patient';
import { PatientPage } from './patient-page';

const pageSize = 50;

/** My groups and the people in them. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const id = useItemId();
  const navigate = useNavigate();
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const back = () => void navigate({ to: '/members' });
  useKeys({ '/': () => document.getElementById('member-search')?.focus(), Escape: back });
  if (!me) return null;
  return (
    <div className="panes" data-at={id ? 'item' : 'list'}>
      <nav className="queue" aria-label={t('list')}>
        <People
          me={me}
          chosen={id}
          onAdd={() => {
            setAdding(true);
          }}
        />
      </nav>
      <section className="item">
        {id ? <PatientPage key={id} id={id} onBack={back} /> : <p className="item-none">{t('choose')}</p>}
      </section>
      <NewPatient
        me={me}
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
        onCreated={(created) => void navigate({ to: '/members/$id', params: { id: created } })}
      />
    </div>
  );
}

function People({ me, chosen, onAdd }: { me: SessionUser; chosen: string | undefined; onAdd: () => void }) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState('');
  const [size, setSize] = useState(pageSize);
  const list = useQuery({
    queryKey: ['members', 'list', { search, group, size }],
    queryFn: ({ signal }) => get<Page<PatientRow>>('/patients', { search, group, page: 1, size }, signal),
    placeholderData: (previous) => previous,
  });
  const items = list.data?.items ?? [];
  return (
    <>
      <div className="queue-tools">
        <TextField
          id="member-search"
          label={t('search')}
          hideLabel
          type="search"
          placeholder={t('search')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
          }}
          end={search === '' ? <IconSearch className="i t3" aria-hidden="true" /> : undefined}
        />
        <IconButton icon={IconUserPlus} label={t('new.title')} onClick={onAdd} />
      </div>
      {me.groups.length > 1 && (
        <div className="queue-tools member-groups">
          <SelectField
            label={t('group')}
            hideLabel
            placeholder={t('allGroups')}
            value={group}
            choices={me.groups.map((each) => ({ value: each.id, label: say(each.name) }))}
            onChange={(event) => {
              setGroup(event.target.value);
            }}
          />
        </div>
      )}
      <h2 className="sec">
        {t('people')}
        <span className="n">{list.data?.total ?? ''}</span>
      </h2>
      {list.isPending && <SkeletonRows rows={8} />}
      {list.isError && (
        <div className="wait">
          <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />
        </div>
      )}
      {items.map((person) => (
        <Member key={person.id} person={person} chosen={person.id === chosen} />
      ))}
      {list.data && items.length === 0 && (
        <Nobody
          search={search}
          onClear={() => {
            setSearch('');
            setGroup('');
          }}
        />
      )}
      {list.data && list.data.total > items.length && (
        <Button
          kind="quiet"
          onClick={() => {
            setSize(size + pageSize);
          }}
        >
          {t('more', { count: list.data.total - items.length })}
        </Button>
      )}
    </>
  );
}

function Nobody({ search, onClear }: { search: string; onClear: () => void }) {
  const { t } = useTranslation('members');
  if (search === '') return <Empty title={t('empty.nobody.title')} why={t('empty.nobody.why')} />;
  const action = { label: t('empty.clear'), onClick: onClear };
  return <Empty kind="notFound" title={t('empty.notFound', { search })} action={action} />;
}

function Member({ person, chosen }: { person: PatientRow; chosen: boolean }) {
  const { t } = useTranslation(['members', 'ui']);
  const programmes = person.programmes.map((each) =>
    t('inStage', {
      programme: t(`ui:programme.${each.programme}`, { defaultValue: each.programme }),
      stage: t(`ui:stage.${each.stage}`, { defaultValue: each.stage }),
    }),
  );
  return (
    <PersonRow
      link={{ to: '/members/$id', params: { id: person.id } }}
      name={person.name}
      about={t('ui:short.person', { age: person.age, sex: t(`ui:sex.${person.sex}`) })}
      below={programmes.length > 0 ? <Dotted parts={programmes} /> : t('noProgramme')}
      end={person.phoneTail && <span className="xs t3">{t('phoneTail', { tail: person.phoneTail })}</span>}
      chosen={chosen}
    />
  );
}
