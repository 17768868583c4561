import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Urgency } from '@/contract/values';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField } from '@/ui/fields';
import { toast } from '@/ui/toast';

const urgencies: readonly Urgency[] = ['emergency', 'urgent', 'soon', 'routine'];

/** Makes a case of a patient's message; the group keeps a marker in the place of the words. */
export function LiftMessage({
  room,
  number,
  onClose,
}: {
  room: string;
  number: number;
  onClose: () => void;
}) {
  const { t } = useTranslation(['rooms', 'ui']);
  const [urgency, setUrgency] = useState<Urgency>('urgent');
  const command = useCommand([['triage']]);
  async function lift() {
    if (!(await command.run(`/rooms/${room}/messages/${number}/lift`, { urgency }))) return;
    toast(t('lift.done'));
    onClose();
  }
  return (
    <Dialog title={t('lift.label')} opened onClose={onClose}>
      <div className="stack">
        <p className="s t2">{t('lift.why')}</p>
        <SelectField
          label={t('lift.urgency')}
          value={urgency}
          choices={urgencies.map((value) => ({ value, label: t(`ui:urgency.long.${value}`) }))}
          onChange={(event) => {
            setUrgency(event.target.value as Urgency);
          }}
        />
        <DialogFoot error={command.error}>
          <Button kind="main" disabled={command.busy} onClick={() => void lift()}>
            {t('lift.label')}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
