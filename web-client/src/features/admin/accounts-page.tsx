import './admin.css';
import { IconEye, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Account } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import type { Page } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField, TextField } from '@/ui/fields';
import { Face, RoleBadge } from '@/ui/marks';
import { Pager } from '@/ui/pager';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { NewAccount, roles } from './new-account';
import { ResetPassword } from './reset-password';
import { RolePreview } from './role-preview';

const perPage = 50;

export function AccountsPage() {
  const { t } = useTranslation(['admin', 'ui']);
  const [search, setSearch] = useState('');
  const [role, setRole] = useState('');
  const [page, setPage] = useState(1);
  const list = useQuery({
    queryKey: ['accounts', 'list', { search, role, page }],
    queryFn: ({ signal }) => get<Page<Account>>('/accounts', { search, role, page, size: perPage }, signal),
    placeholderData: (previous) => previous,
  });
  const items = list.data?.items ?? [];
  return (
    <div className="page-scroll">
      <header className="accounts-tools">
        <TextField
          label={t('accounts.search')}
          hideLabel
          type="search"
          placeholder={t('accounts.search')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setPage(1);
          }}
        />
        <SelectField
          label={t('accounts.role')}
          hideLabel
          placeholder={t('accounts.allRoles')}
          value={role}
          choices={roles.map((value) => ({ value, label: t(`ui:role.${value}`) }))}
          onChange={(event) => {
            setRole(event.target.value);
            setPage(1);
          }}
        />
        <Acts />
      </header>
      {list.isError && <ErrorNote code={codeOf(list.error)} retry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={8} />}
      {list.data && items.length === 0 && (
        <Nobody
          search={search.trim()}
          filtered={role !== ''}
          onClear={() => {
            setSearch('');
            setRole('');
            setPage(1);
          }}
        />
      )}
      {items.length > 0 && <Table items={items} />}
      <Pager page={page} pages={Math.ceil((list.data?.total ?? 0) / perPage)} onPage={setPage} />
    </div>
  );
}

function Acts() {
  const { t } = useTranslation('admin');
  const [adding, setAdding] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  return (
    <>
      <Button
        icon={IconEye}
        className="push"
        onClick={() => {
          setPreviewing(true);
        }}
      >
        {t('preview.open')}
      </Button>
      <Button
        kind="main"
        icon={IconUserPlus}
        onClick={() => {
          setAdding(true);
        }}
      >
        {t('accounts.new')}
      </Button>
      <RolePreview
        opened={previewing}
        onClose={() => {
          setPreviewing(false);
        }}
      />
      <NewAccount
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
      />
    </>
  );
}

interface NobodyProps {
  search: string;
  filtered: boolean;
  onClear: () => void;
}

function Nobody({ search, filtered, onClear }: NobodyProps) {
  const { t } = useTranslation(['admin', 'ui']);
  if (search === '' && !filtered) return <Empty title={t('admin:accounts.none')} />;
  const action = { label: t('ui:empty.clear'), onClick: onClear };
  if (search === '') return <Empty kind="filtered" title={t('ui:empty.filtered')} action={action} />;
  const title = t('ui:empty.notFound', { search });
  return <Empty kind={filtered ? 'both' : 'notFound'} title={title} action={action} />;
}

function Table({ items }: { items: readonly Account[] }) {
  const { t } = useTranslation('admin');
  return (
    <div className="sheet scroll-x">
      <table className="table table-cards accounts">
        <thead>
          <tr>
            <th>{t('accounts.name')}</th>
            <th>{t('accounts.userName')}</th>
            <th>{t('accounts.role')}</th>
            <th>{t('accounts.hospital')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {items.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AccountRow({ account }: { account: Account }) {
  const { t } = useTranslation('admin');
  const say = useBilingual();
  const me = useMe();
  const command = useCommand([['accounts']]);
  return (
    <tr>
      <td>
        <span className="row">
          <Face name={account.name} team={account.role !== 'patient'} />
          <b>{account.name}</b>
          {account.locked && <span className="tag lack">{t('accounts.locked')}</span>}
        </span>
      </td>
      <td className="t2" translate="no" data-label={t('accounts.userName')}>
        {account.userName}
      </td>
      <td>
        <RoleBadge role={account.role} line />
      </td>
      <td className="t2">{say(account.hospital?.name)}</td>
      <td className="num">
        {account.id !== me?.id && (
          <>
            <ResetPassword account={account} />
            <Button
              kind="quiet"
              disabled={command.busy}
              onClick={() =>
                void command.run(`/accounts/${account.id}/${account.locked ? 'unlock' : 'lock'}`)
              }
            >
              {t(account.locked ? 'accounts.unlock' : 'accounts.lock')}
            </Button>
          </>
        )}
        {command.error && <ErrorNote code={command.error} />}
      </td>
    </tr>
  );
}
