import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import type { Hospital } from '@/contract/referrals';
import type { MadeAccount, OneTimeCode } from '@/contract/session';
import { type Role, staffRoles } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField, TextField } from '@/ui/fields';
import { CodeCard } from '@/ui/one-time-code';
import { toast } from '@/ui/toast';

export const roles: readonly Role[] = [...staffRoles, 'patient'];

const blank = { name: '', userName: '', role: 'gp', hospitalId: '' };

/** What was made: whose it is and the code to hand over. */
interface Made {
  name: string;
  code: OneTimeCode;
}

export function NewAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const [made, setMade] = useState<Made | null>(null);
  function close() {
    setMade(null);
    onClose();
  }
  return (
    <Dialog title={t('accounts.new')} opened={opened} onClose={close}>
      {made ? (
        <div className="stack">
          <CodeCard code={made.code} name={made.name} />
          <DialogFoot>
            <Button kind="main" className="no-print" onClick={close}>
              {t('accounts.done')}
            </Button>
          </DialogFoot>
        </div>
      ) : (
        <AccountForm onMade={setMade} />
      )}
    </Dialog>
  );
}

function AccountForm({ onMade }: { onMade: (made: Made) => void }) {
  const { t } = useTranslation(['admin', 'ui']);
  const say = useBilingual();
  const [form, setForm] = useState(blank);
  const command = useCommand<unknown, MadeAccount>([['accounts']]);
  const atHospital = form.role === 'hospitalDesk' || form.role === 'specialist';
  const hospitals = useQuery({
    queryKey: ['hospitals'],
    queryFn: ({ signal }) => get<Hospital[]>('/hospitals', {}, signal),
    enabled: atHospital,
  });

  async function create(event: SubmitEvent) {
    event.preventDefault();
    const { hospitalId, ...account } = form;
    const body = atHospital && hospitalId ? { ...account, hospitalId } : account;
    const made = await command.run('/accounts', body);
    if (!made) return;
    toast(t('accounts.made', { name: form.name }));
    if (made.code) onMade({ name: form.name, code: made.code });
  }

  return (
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
      {(['name', 'userName'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`accounts.${name}`)}
          autoComplete="off"
          required
          error={command.fields[name] && t(`accounts.wrong.${name}`)}
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
      <p className="s t3">{t('accounts.handOver')}</p>
      <DialogFoot error={command.error}>
        <Button kind="main" type="submit" disabled={command.busy}>
          {t('accounts.create')}
        </Button>
      </DialogFoot>
    </form>
  );
}
