import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { GroupMember } from '@/contract/groups';
import { get } from '@/contract/http';
import type { PatientView } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import type { SessionUser } from '@/contract/session';
import type { Page } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';

const reasons = ['asked', 'moved', 'died', 'otherGroup', 'conduct', 'other'] as const;

/** In which of my groups this person talks along. */
export function Membership({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const me = useMe();
  return (
    <section>
      <RuleHead title={t('membership.title')} />
      <ul className="lines s">
        {me?.groups.map((group) => (
          <GroupLine key={group.id} group={group} patient={patient} />
        ))}
      </ul>
    </section>
  );
}

function GroupLine({ group, patient }: { group: SessionUser['groups'][number]; patient: PatientView }) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const [removing, setRemoving] = useState(false);
  const command = useCommand([['members'], ['rooms']]);
  const found = useQuery({
    queryKey: ['members', 'of', group.id, patient.id],
    queryFn: ({ signal }) =>
      get<Page<GroupMember>>(`/groups/${group.id}/members`, { search: patient.name, page: 1 }, signal),
  });
  const member = found.data?.items.some((each) => each.patientId === patient.id) ?? false;

  async function add() {
    if (await command.run(`/groups/${group.id}/members`, { patientId: patient.id })) {
      toast(t('membership.added', { name: patient.name }));
    }
  }

  async function remove(reason: string) {
    if (await command.run(`/groups/${group.id}/members/${patient.id}/remove`, { reason })) {
      setRemoving(false);
      toast(t('membership.removed', { name: patient.name }));
    }
  }

  return (
    <li className="membership">
      <span>{say(group.name)}</span>
      <span className="push t3">{member ? t('membership.in') : ''}</span>
      <Button
        kind="quiet"
        className="small"
        disabled={!found.data || command.busy}
        onClick={() => {
          if (member) setRemoving(!removing);
          else void add();
        }}
      >
        {t(member ? 'membership.remove' : 'membership.add')}
      </Button>
      {removing && (
        <SelectField
          label={t('membership.reason')}
          placeholder={t('membership.reason')}
          hideLabel
          value=""
          choices={reasons.map((value) => ({ value, label: t(`membership.why.${value}`) }))}
          onChange={(event) => void remove(event.target.value)}
        />
      )}
      {command.error && <ErrorNote code={command.error} />}
    </li>
  );
}
