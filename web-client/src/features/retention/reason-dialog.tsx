import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { TextField } from '@/ui/fields';
import { toast } from '@/ui/toast';

const longestReason = 200;

interface ReasonDialogProps {
  title: string;
  /** What will happen. */
  what: ReactNode;
  path: string;
  body: Record<string, unknown>;
  /** The word on the button that does it. */
  act: string;
  done: string;
  grave?: boolean;
  onClose: () => void;
}

/** Nothing here is done without a reason; it stands in the record. */
export function ReasonDialog({
  title,
  what,
  path,
  body,
  act,
  done,
  grave = false,
  onClose,
}: ReasonDialogProps) {
  const { t } = useTranslation(['retention', 'ui']);
  const [reason, setReason] = useState('');
  const command = useCommand([['retention']]);
  async function go() {
    if (!(await command.run(path, { ...body, reason: reason.trim() }))) return;
    toast(done);
    onClose();
  }
  return (
    <Dialog title={title} opened onClose={onClose}>
      <div className="stack">
        <p>{what}</p>
        <TextField
          label={t('reason.label')}
          hint={t('reason.hint')}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <DialogFoot error={command.error} onCancel={onClose}>
          <Button
            kind={grave ? 'emergency' : 'main'}
            disabled={reason.trim() === '' || command.busy}
            onClick={() => void go()}
          >
            {act}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
