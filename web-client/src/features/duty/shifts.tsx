import { IconCalendarPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { DutyPage } from '@/contract/duty';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { SelectField } from '@/ui/fields';
import { useFormFocus } from '@/ui/form-focus';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';

/** The planned shifts of a team, and one more. */
export function Shifts({ duty }: { duty: DutyPage }) {
  const { t } = useTranslation('duty');
  const command = useCommand([['duty']]);
  return (
    <>
      {duty.shifts.length > 0 && (
        <ol className="lines s">
          {duty.shifts.map((shift) => (
            <li key={shift.id}>
              <span className="nowrap">
                <Moment at={shift.from} time="always" /> – <Moment at={shift.until} time="always" />
              </span>
              <b>{shift.gp.name}</b>
              <IconButton
                icon={IconTrash}
                className="push"
                label={t('cancel', { name: shift.gp.name })}
                disabled={command.busy}
                onClick={() => void command.run(`/duty/${duty.group.id}/shifts/${shift.id}/cancel`)}
              />
            </li>
          ))}
        </ol>
      )}
      {command.error && <ErrorNote code={command.error} />}
      <AddShift duty={duty} />
    </>
  );
}

/** Many teams stand on one page: a form is there once it is wanted. */
function AddShift({ duty }: { duty: DutyPage }) {
  const { t } = useTranslation('duty');
  const say = useBilingual();
  const [open, setOpen] = useState(false);
  if (open) return <NewShift duty={duty} />;
  return (
    <p>
      <Button
        icon={IconCalendarPlus}
        aria-label={t('planFor', { team: say(duty.group.name) })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('plan')}
      </Button>
    </p>
  );
}

function NewShift({ duty }: { duty: DutyPage }) {
  const { t } = useTranslation('duty');
  const command = useCommand([['duty']]);
  const [gpId, setGpId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const form = useFormFocus();
  const whole = gpId !== '' && from !== '' && until !== '';
  async function add() {
    const body = { gpId, from: new Date(from).toISOString(), until: new Date(until).toISOString() };
    if (!(await command.run(`/duty/${duty.group.id}/shifts`, body))) return;
    // The next shift most often begins where this one ends.
    setFrom(until);
    setUntil('');
  }
  return (
    <form
      ref={form}
      className="duty-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <SelectField
        label={t('gp')}
        placeholder={t('choose')}
        value={gpId}
        choices={duty.gps.map((each) => ({ value: each.id, label: each.name }))}
        onChange={(event) => {
          setGpId(event.target.value);
        }}
      />
      <DateField
        label={t('from')}
        withTime
        value={from}
        onChange={(event) => {
          setFrom(event.target.value);
        }}
      />
      <DateField
        label={t('until')}
        withTime
        value={until}
        onChange={(event) => {
          setUntil(event.target.value);
        }}
      />
      <Button icon={IconCalendarPlus} type="submit" disabled={!whole || command.busy}>
        {t('add')}
      </Button>
      {command.error && <ErrorNote code={command.error} />}
    </form>
  );
}
