import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { SessionUser } from '@/contract/session';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { Segments, SelectField, TextField } from '@/ui/fields';
import { toast } from '@/ui/toast';

interface NewPatientProps {
  me: SessionUser;
  opened: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

const blank = {
  name: '',
  sex: 'female' as 'female' | 'male',
  birthDate: '',
  phone: '',
  groupId: '',
  consent: false,
};

export function NewPatient({ me, opened, onClose, onCreated }: NewPatientProps) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const [form, setForm] = useState({ ...blank, groupId: me.groups[0]?.id ?? '' });
  const command = useCommand<unknown, { id: string }>([['members']]);

  const typed =
    (name: 'name' | 'birthDate' | 'phone' | 'groupId') => (event: { target: { value: string } }) => {
      setForm({ ...form, [name]: event.target.value });
    };

  async function create(event: SubmitEvent) {
    event.preventDefault();
    const reply = await command.run('/patients', { ...form, phone: form.phone || undefined });
    if (!reply) return;
    toast(t('new.done', { name: form.name }));
    setForm({ ...blank, groupId: form.groupId });
    onClose();
    onCreated(reply.id);
  }

  return (
    <Dialog title={t('new.title')} opened={opened} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void create(event)}>
        <TextField label={t('new.name')} required value={form.name} onChange={typed('name')} />
        <Segments
          label={t('new.sex')}
          value={form.sex}
          choices={(['female', 'male'] as const).map((value) => ({ value, label: t(`sex.${value}`) }))}
          onChange={(sex) => {
            setForm({ ...form, sex });
          }}
        />
        <div className="form-row">
          <DateField
            label={t('new.birthDate')}
            required
            value={form.birthDate}
            onChange={typed('birthDate')}
          />
          <TextField label={t('new.phone')} type="tel" value={form.phone} onChange={typed('phone')} />
        </div>
        <SelectField
          label={t('new.group')}
          required
          value={form.groupId}
          choices={me.groups.map((each) => ({ value: each.id, label: say(each.name) }))}
          onChange={typed('groupId')}
        />
        <label className="row">
          <input
            type="checkbox"
            required
            checked={form.consent}
            onChange={(event) => {
              setForm({ ...form, consent: event.target.checked });
            }}
          />
          {t('new.consent')}
        </label>
        <DialogFoot error={command.error}>
          <Button kind="main" type="submit" disabled={command.busy}>
            {t('new.create')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
