import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField, TextField } from '@/ui/fields';

interface NewGroupProps {
  opened: boolean;
  onClose: () => void;
  onCreated: (id: string) => void;
}

const programmes = [
  'hypertension',
  'diabetes',
  'copd',
  'stroke',
  'chd',
  'hepatitis_b',
  'thyroid',
  'colorectal',
  'alzheimer',
  'varicose_veins',
  'ckd',
  'gout',
] as const;

const blank = { code: '', zh: '', en: '', programme: '' };

export function NewGroup({ opened, onClose, onCreated }: NewGroupProps) {
  const { t } = useTranslation(['admin', 'ui']);
  const [form, setForm] = useState(blank);
  const command = useCommand<unknown, { id: string }>([['groups']]);
  async function create(event: SubmitEvent) {
    event.preventDefault();
    const { code, zh, en, programme } = form;
    const reply = await command.run('/groups', { code, name: { zh, en }, programme });
    if (!reply) return;
    setForm(blank);
    onClose();
    onCreated(reply.id);
  }
  return (
    <Dialog title={t('teams.new')} opened={opened} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void create(event)}>
        {(['code', 'zh', 'en'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`teams.field.${name}`)}
            required
            value={form[name]}
            onChange={(event) => {
              setForm({ ...form, [name]: event.target.value });
            }}
          />
        ))}
        <SelectField
          label={t('teams.field.programme')}
          placeholder={t('choose')}
          required
          value={form.programme}
          choices={programmes.map((value) => ({ value, label: t(`ui:programme.${value}`) }))}
          onChange={(event) => {
            setForm({ ...form, programme: event.target.value });
          }}
        />
        <DialogFoot error={command.error}>
          <Button kind="main" type="submit" disabled={command.busy}>
            {t('teams.create')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
