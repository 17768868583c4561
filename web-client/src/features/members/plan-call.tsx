import { IconPhonePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { PatientView } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { RuleHead } from '@/ui/marks';
import { here, Told } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';

/** Puts the person on the day list of the health managers; for those of the team who may. */
export function PlanCall({ patient }: { patient: PatientView }) {
  const { t } = useTranslation(['members', 'ui']);
  const me = useMe();
  const stale = useStale();
  const [opened, setOpened] = useState(false);
  const [on, setOn] = useState('');
  const command = useCommand([['members'], ['calls']]);
  const group = patient.group?.id;
  const may = me?.role === 'gp' || me?.role === 'healthManager';
  if (!may || patient.departure || !me.groups.some((each) => each.id === group)) return null;

  async function plan() {
    if (!(await command.run(`/patients/${patient.id}/calls`, { groupId: group, on }))) return;
    setOpened(false);
    setOn('');
    toast(<Told words={t('call.done', { name: patient.name, day: here })} at={on} time="never" />);
  }

  return (
    <section>
      <RuleHead title={t('call.title')} />
      {opened ? (
        <form
          className="stack-9 contact"
          onSubmit={(event) => {
            event.preventDefault();
            void plan();
          }}
        >
          <DateField
            label={t('call.on')}
            required
            value={on}
            hint={t('call.hint')}
            onChange={(event) => {
              setOn(event.target.value);
            }}
          />
          {command.error && <ErrorNote code={command.error} />}
          <div className="row">
            <Button kind="main" type="submit" disabled={stale || command.busy || on === ''}>
              {t('call.go')}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                setOpened(false);
              }}
            >
              {t('ui:action.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button
          kind="quiet"
          icon={IconPhonePlus}
          onClick={() => {
            setOpened(true);
          }}
        >
          {t('call.open')}
        </Button>
      )}
    </section>
  );
}
