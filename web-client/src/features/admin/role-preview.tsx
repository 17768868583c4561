import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { RoleArea } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import { type Role, staffRoles } from '@/contract/values';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/fields';
import { ErrorNote, SkeletonRows } from '@/ui/states';

const previewed: readonly Role[] = ['patient', ...staffRoles];

/** What a role may look at and do, as the service itself would answer. */
export function RolePreview({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'ui']);
  const [role, setRole] = useState<Role>('gp');
  const areas = useQuery({
    queryKey: ['roles', role],
    enabled: opened,
    queryFn: ({ signal }) => get<RoleArea[]>(`/roles/${role}`, {}, signal),
    placeholderData: (before) => before,
  });
  return (
    <Dialog wide title={t('preview.title')} opened={opened} onClose={onClose}>
      <div className="stack">
        <SelectField
          label={t('accounts.role')}
          value={role}
          choices={previewed.map((value) => ({ value, label: t(`ui:role.${value}`) }))}
          onChange={(event) => {
            setRole(previewed.find((each) => each === event.target.value) ?? 'gp');
          }}
        />
        {areas.isError && <ErrorNote code={codeOf(areas.error)} retry={() => void areas.refetch()} />}
        {areas.isPending && <SkeletonRows />}
        {areas.data && <Areas areas={areas.data} />}
        <p className="s t3">{t('preview.own')}</p>
      </div>
    </Dialog>
  );
}

function Areas({ areas }: { areas: readonly RoleArea[] }) {
  const { t } = useTranslation('admin');
  const may = (some: number, all: number) => {
    if (all === 0) return '';
    if (some === 0) return t('preview.none');
    return some === all ? t('preview.all') : t('preview.some', { some, all });
  };
  return (
    <table className="preview-table">
      <thead>
        <tr>
          <th scope="col">{t('preview.area')}</th>
          <th scope="col">{t('preview.reads')}</th>
          <th scope="col">{t('preview.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((each) => (
          <tr key={each.area} className={each.reads + each.acts === 0 ? 't3' : ''}>
            <th scope="row">{t(`preview.areas.${each.area}`, { defaultValue: each.area })}</th>
            <td>{may(each.reads, each.allReads)}</td>
            <td>{may(each.acts, each.allActs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
