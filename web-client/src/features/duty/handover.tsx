import { IconUserCheck, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { DutyPage } from '@/contract/duty';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { ErrorNote, Note } from '@/ui/states';

/** Duty goes over by name: the one on duty asks, and stays on duty until the other has confirmed. */
export function Handover({ duty, me }: { duty: DutyPage; me: string }) {
  const { t } = useTranslation('duty');
  const [to, setTo] = useState('');
  const command = useCommand([['duty']]);
  const others = duty.gps.filter((each) => each.id !== me);
  const { offer } = duty;
  const asked = offer?.from.id === duty.onDuty?.id ? offer : null;
  return (
    <>
      {asked?.to.id === me && (
        <Note kind="warn" title={t('asked', { name: asked.from.name })}>
          <Button
            kind="main"
            icon={IconUserCheck}
            disabled={command.busy}
            onClick={() => void command.run(`/duty/${duty.group.id}/take-over`)}
          >
            {t('takeOver')}
          </Button>
        </Note>
      )}
      {asked && asked.to.id !== me && (
        <p className="t2">{t('waits', { from: asked.from.name, to: asked.to.name })}</p>
      )}
      {duty.onDuty?.id === me && others.length > 0 && (
        <div className="duty-form">
          <SelectField
            label={t('handTo')}
            placeholder={t('choose')}
            value={to}
            choices={others.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(event) => {
              setTo(event.target.value);
            }}
          />
          <Button
            icon={IconUserShare}
            disabled={to === '' || command.busy}
            onClick={() => void command.run(`/duty/${duty.group.id}/hand-over`, { to })}
          >
            {t('handOver')}
          </Button>
        </div>
      )}
      {command.error && <ErrorNote code={command.error} />}
    </>
  );
}
