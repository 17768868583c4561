import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { moderationReasons } from '@/contract/moderation';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField } from '@/ui/fields';
import { toast } from '@/ui/toast';

interface ModerateProps {
  room: string;
  number: number;
  staff: boolean;
  onClose: () => void;
}

/** A member asks the moderators to look; staff hide the message at once, pending review. Both say why. */
export function Moderate({ room, number, staff, onClose }: ModerateProps) {
  const { t } = useTranslation('rooms');
  const [reason, setReason] = useState('');
  const command = useCommand([['moderation']]);
  const act = staff ? 'hide' : 'report';
  async function send() {
    if (!(await command.run(`/rooms/${room}/messages/${number}/${act}`, { reason }))) return;
    toast(t(`moderate.${act}.done`));
    onClose();
  }
  return (
    <Dialog title={t(`moderate.${act}.title`)} opened onClose={onClose}>
      <div className="stack">
        <p className="s t2">{t(`moderate.${act}.why`)}</p>
        <SelectField
          label={t('moderate.reason')}
          placeholder={t('moderate.reason')}
          value={reason}
          choices={moderationReasons.map((value) => ({ value, label: t(`ui:moderation.${value}`) }))}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <DialogFoot error={command.error}>
          <Button kind="main" disabled={reason === '' || command.busy} onClick={() => void send()}>
            {t(`moderate.${act}.label`)}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
