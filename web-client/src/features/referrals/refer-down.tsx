import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { ReferralView } from '@/contract/referrals';
import { useMe } from '@/contract/session-query';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { toast } from '@/ui/toast';
import { type Draft, downBodyOf, mayReferDown } from './state';

/** The hospital gives a patient it has had back to the community, and says what it asks for. */
export function ReferDown({ view }: { view: ReferralView }) {
  const { t } = useTranslation('referrals');
  const me = useMe();
  const [opened, setOpened] = useState(false);
  if (!me || !mayReferDown(view, me.role)) return null;
  return (
    <>
      <Button
        icon={IconArrowBackUp}
        onClick={() => {
          setOpened(true);
        }}
      >
        {t('down.start')}
      </Button>
      <Dialog
        wide
        title={t('down.title', { name: view.row.name })}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      >
        <DownForm
          view={view}
          onDone={() => {
            setOpened(false);
          }}
        />
      </Dialog>
    </>
  );
}

function DownForm({ view, onDone }: { view: ReferralView; onDone: () => void }) {
  const { t } = useTranslation('referrals');
  const say = useBilingual();
  const navigate = useNavigate();
  const { row } = view;
  const [draft, setDraft, clear] = useKept<Draft>(`refer-down.${row.id}`, {});
  const command = useCommand<unknown, { id: string }>([['referrals']]);
  const set = (name: string) => (event: { target: { value: string } }) => {
    setDraft({ ...draft, [name]: event.target.value });
  };

  async function send(event: SubmitEvent) {
    event.preventDefault();
    const made = await command.run('/referrals/down', downBodyOf(view, draft));
    if (!made) return;
    clear();
    toast(t('down.done', { name: row.name, group: say(row.group.name) }));
    onDone();
    void navigate({ to: '/referrals/$id', params: { id: made.id } });
  }

  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <p className="s t2">
        {t('down.what', { group: say(row.group.name), department: say(row.department.name) })}
      </p>
      <SelectField
        label={t('field.reason')}
        placeholder={t('field.choose')}
        required
        value={draft.reason ?? ''}
        choices={view.reasons.referDown.map((reason) => ({ value: reason.code, label: say(reason.text) }))}
        onChange={set('reason')}
      />
      <TextArea
        label={t('down.summary')}
        hint={t('down.summaryHint')}
        required
        rows={4}
        value={draft.text ?? ''}
        onChange={set('text')}
      />
      <div className="form-row">
        <TextField label={t('field.medicine')} value={draft.medicine ?? ''} onChange={set('medicine')} />
        <TextField label={t('field.watch')} value={draft.watch ?? ''} onChange={set('watch')} />
        <DateField label={t('field.date')} value={draft.date ?? ''} onChange={set('date')} />
      </div>
      <DialogFoot error={command.error}>
        <Button kind="main" type="submit" disabled={command.busy}>
          {t('down.go')}
        </Button>
      </DialogFoot>
    </form>
  );
}
