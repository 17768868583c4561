import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { GroupView } from '@/contract/groups';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';

/** The number that members of the group dial. */
export function TeamPhone({ group }: { group: GroupView }) {
  const { t } = useTranslation('admin');
  const [phone, setPhone] = useState(group.phone ?? '');
  const command = useCommand([['groups']]);
  const kept = group.phone ?? '';
  function save(event: SubmitEvent) {
    event.preventDefault();
    void command.run(`/groups/${group.id}/phone`, { phone });
  }
  return (
    <form className="stack" onSubmit={save}>
      <RuleHead title={t('teams.phone')} />
      <div className="form-row">
        <TextField
          label={t('teams.phoneNumber')}
          hint={t('teams.phoneWhy')}
          type="tel"
          maxLength={25}
          value={phone}
          onChange={(event) => {
            setPhone(event.target.value);
          }}
        />
      </div>
      {command.error && <ErrorNote code={command.error} />}
      <div>
        <Button type="submit" disabled={command.busy || phone.trim() === kept}>
          {t('teams.phoneSave')}
        </Button>
      </div>
    </form>
  );
}
