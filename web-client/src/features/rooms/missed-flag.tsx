import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import type { Coded } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField } from '@/ui/fields';
import { toast } from '@/ui/toast';

/** A GP reports a red flag that the rules should have found in this message. */
export function MissedFlag({ room, number, onClose }: { room: string; number: number; onClose: () => void }) {
  const { t } = useTranslation('rooms');
  const say = useBilingual();
  const [flag, setFlag] = useState('');
  const command = useCommand([['verdicts']]);
  const flags = useQuery({
    queryKey: ['red-flags'],
    queryFn: ({ signal }) => get<Coded[]>('/flag-quality/flags', {}, signal),
    staleTime: Infinity,
  });
  async function report() {
    if (!(await command.run(`/rooms/${room}/messages/${number}/verdicts`, { flag, verdict: 'missed' })))
      return;
    toast(t('missed.done'));
    onClose();
  }
  return (
    <Dialog title={t('missed.label')} opened onClose={onClose}>
      <div className="stack">
        <p className="s t2">{t('missed.why')}</p>
        <SelectField
          label={t('missed.flag')}
          placeholder={t('missed.flag')}
          value={flag}
          choices={(flags.data ?? []).map((each) => ({ value: each.code, label: say(each.text) }))}
          onChange={(event) => {
            setFlag(event.target.value);
          }}
        />
        <DialogFoot error={command.error}>
          <Button kind="main" disabled={flag === '' || command.busy} onClick={() => void report()}>
            {t('missed.label')}
          </Button>
        </DialogFoot>
      </div>
    </Dialog>
  );
}
