import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/contract/command';
import type { GroupMember } from '@/contract/groups';
import { get } from '@/contract/http';
import type { PatientView } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import type { SessionUser } from '@/contract/session';
import type { Page } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { RuleHead } from '@/ui/marks';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';

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
  const command = useCommand([['members'], ['rooms']]);
  const found = useQuery({
    queryKey: ['members', 'of', group.id, patient.id],
    queryFn: ({ signal }) =>
      get<Page<GroupMember>>(`/groups/${group.id}/members`, { search: patient.name, page: 1 }, signal),
  });
  const member = found.data?.items.some((each) => each.patientId === patient.id) ?? false;

  async function change() {
    const done = member
      ? await command.run(`/groups/${group.id}/members/${patient.id}/remove`, { reason: 'left' })
      : await command.run(`/groups/${group.id}/members`, { patientId: patient.id });
    if (done) toast(t(member ? 'membership.removed' : 'membership.added', { name: patient.name }));
  }

  return (
    <li>
      <span>{say(group.name)}</span>
      <span className="push t3">{member ? t('membership.in') : ''}</span>
      <Button
        kind="quiet"
        className="small"
        disabled={!found.data || command.busy}
        onClick={() => void change()}
      >
        {t(member ? 'membership.remove' : 'membership.add')}
      </Button>
      {command.error && <ErrorNote code={command.error} />}
    </li>
  );
}
