import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { PatientView } from '@/contract/patients';
import { useBilingual } from '@/ui/bilingual';
import { CaseRow } from '@/ui/case-row';
import { Clock } from '@/ui/clock';
import { RuleHead } from '@/ui/marks';

/** Cases, questions and referrals of this person that somebody still has to move. */
export function OpenItems({ patient }: { patient: PatientView }) {
  const { t } = useTranslation(['members', 'ui']);
  const say = useBilingual();
  const navigate = useNavigate();
  const cases = (patient.cases ?? []).filter((each) => each.state !== 'closed');
  const referrals = (patient.referrals ?? []).filter((each) => each.turn !== 'none');
  if (cases.length + referrals.length === 0) return null;
  const about = t('ui:short.person', { age: patient.age, sex: t(`ui:sex.${patient.sex}`) });
  return (
    <section>
      <RuleHead title={t('open')} note={cases.length + referrals.length} />
      <div className="sheet">
        {cases.map((row) => (
          <CaseRow
            key={row.id}
            urgency={row.urgency}
            name={say(row.reason.text)}
            about=""
            why={say(row.group.name)}
            chosen={false}
            onOpen={() => void navigate({ to: '/triage/$id', params: { id: row.id } })}
            clock={
              <Clock
                from={row.openedAt}
                due={row.dueAt ?? row.openedAt}
                paused={row.paused || !row.dueAt ? t('ui:clock.paused') : undefined}
                below={row.owner?.name}
              />
            }
          />
        ))}
        {referrals.map((row) => (
          <CaseRow
            key={row.id}
            urgency={row.urgency}
            name={`${say(row.hospital.name)} ${say(row.department.name)}`}
            about={about}
            why={row.summary}
            chosen={false}
            onOpen={() => void navigate({ to: '/referrals/$id', params: { id: row.id } })}
            clock={
              <Clock
                from={row.requestedAt ?? row.dueAt ?? ''}
                due={row.dueAt ?? row.requestedAt ?? ''}
                paused={row.dueAt ? undefined : t('ui:clock.paused')}
              />
            }
          />
        ))}
      </div>
    </section>
  );
}
