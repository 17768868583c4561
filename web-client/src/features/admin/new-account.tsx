import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import type { Hospital } from '@/contract/referrals';
import type { Role } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField, TextField } from '@/ui/fields';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';

export const roles: readonly Role[] = [
  'gp',
  'specialist',
  'healthManager',
  'hospitalDesk',
  'administrator',
  'patient',
];

const blank = { name: '', userName: '', password: '', role: 'gp', hospitalId: '' };

export function NewAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'ui']);
  const say = useBilingual();
  const [form, setForm] = useState(blank);
  const command = useCommand<unknown, { id: string }>([['accounts']]);
  const atHospital = form.role === 'hospitalDesk' || form.role === 'specialist';
  const hospitals = useQuery({
    queryKey: ['hospitals'],
    queryFn: ({ signal }) => get<Hospital[]>('/hospitals', {}, signal),
    enabled: opened && atHospital,
  });

  async function create(event: SubmitEvent) {
    event.preventDefault();
    const { hospitalId, ...account } = form;
    const body = atHospital && hospitalId ? { ...account, hospitalId } : account;
    if (!(await command.run('/accounts', body))) return;
    toast(t('accounts.made', { name: form.name }));
    setForm(blank);
    onClose();
  }

  return (
    <Dialog title={t('accounts.new')} opened={opened} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void create(event)}>
        <SelectField
          label={t('accounts.role')}
          value={form.role}
          choices={roles
            .filter((role) => role !== 'patient')
            .map((value) => ({ value, label: t(`ui:role.${value}`) }))}
          onChange={(event) => {
            setForm({ ...form, role: event.target.value });
          }}
        />
        {(['name', 'userName', 'password'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`accounts.${name}`)}
            type={name === 'password' ? 'password' : 'text'}
            autoComplete="new-password"
            minLength={name === 'password' ? 10 : 1}
            required
            error={command.fields[name]?.[0]}
            value={form[name]}
            onChange={(event) => {
              setForm({ ...form, [name]: event.target.value });
            }}
          />
        ))}
        {atHospital && (
          <SelectField
            label={t('accounts.hospital')}
            placeholder={t('choose')}
            required={form.role === 'hospitalDesk'}
            value={form.hospitalId}
            choices={(hospitals.data ?? []).map((each) => ({ value: each.id, label: say(each.name) }))}
            onChange={(event) => {
              setForm({ ...form, hospitalId: event.target.value });
            }}
          />
        )}
        {command.error && <ErrorNote code={command.error} />}
        <Button kind="main" type="submit" disabled={command.busy}>
          {t('accounts.create')}
        </Button>
      </form>
    </Dialog>
  );
}
