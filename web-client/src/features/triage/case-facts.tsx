import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import type { CaseView } from '@/contract/triage';
import { AssessmentCard } from '@/ui/assessment-card';
import { useBilingual } from '@/ui/bilingual';
import { Loop } from '@/ui/loop';
import { RuleHead } from '@/ui/marks';
import { Medicines } from '@/ui/medicines';
import { Measurements } from '@/ui/measurements';
import { ModelledCards } from '@/ui/modelled-cards';
import { dialled, groupedNumber } from '@/ui/phone-number';
import { loopStep } from './state';

/** What is known of the patient, beside the case. */
export function CaseFacts({ view }: { view: CaseView }) {
  const { t } = useTranslation(['triage', 'ui']);
  const { patient, row } = view;
  const open = view.referrals.find((each) => each.turn !== 'none');
  return (
    <aside className="facts" aria-label={t('facts.label')}>
      <Contact view={view} />
      <Measurements measurements={patient.measurements ?? []} />
      <Medicines list={patient.medicines} />
      <Programmes view={view} />
      <Assessments view={view} />
      <ModelledCards patientId={row.patientId} />
      <Others view={view} />
      <section>
        <RuleHead title={t('facts.loop')} />
        <Loop now={loopStep(row.state, open?.state)} closed={row.state === 'closed'} />
      </section>
    </aside>
  );
}

function Contact({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const { patient } = view;
  return (
    <section>
      <RuleHead
        title={t('facts.contact')}
        end={
          <Link to="/members/$id" params={{ id: view.row.patientId }}>
            {t('facts.record')}
          </Link>
        }
      />
      <div className="stack-9 facts-contact">
        {patient.phone ? (
          <a className="tel" href={dialled(patient.phone)}>
            <IconPhone className="i" aria-hidden="true" />
            {groupedNumber(patient.phone)}
          </a>
        ) : (
          <span className="lack">{t('facts.noPhone')}</span>
        )}
        {patient.emergencyContact && <p className="s t2">{patient.emergencyContact}</p>}
        {patient.address && <p className="s t2">{patient.address}</p>}
      </div>
    </section>
  );
}

function Programmes({ view }: { view: CaseView }) {
  const { t } = useTranslation(['triage', 'ui']);
  const programmes = view.patient.programmes ?? [];
  if (programmes.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('facts.programmes')} />
      <ul className="lines s">
        {programmes.map((each) => (
          <li key={each.programme}>
            <span>{t(`ui:programme.${each.programme}`, { defaultValue: each.programme })}</span>
            <span className="push t3">{t(`ui:stage.${each.stage}`, { defaultValue: each.stage })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Assessments({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const assessments = view.patient.assessments ?? [];
  if (assessments.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('facts.assessments')} note={assessments.length} />
      <div className="facts-assessments">
        {assessments.map((each) => (
          <AssessmentCard key={each.screeningId + each.instrument} assessment={each} plain />
        ))}
      </div>
    </section>
  );
}

function Others({ view }: { view: CaseView }) {
  const { t } = useTranslation('triage');
  const say = useBilingual();
  const { escalations, referrals } = view;
  if (escalations.length + referrals.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('facts.others')} />
      <ul className="lines s">
        {escalations.map((each) => (
          <li key={each.id}>
            <Link to="/inbox/$id" params={{ id: each.id }}>
              {each.question}
            </Link>
            <span className="push t3 nowrap">{t(`escalation.${each.state}`)}</span>
          </li>
        ))}
        {referrals.map((each) => (
          <li key={each.id}>
            <Link to="/referrals/$id" params={{ id: each.id }}>
              {say(each.hospital.name)} {say(each.department.name)}
            </Link>
            <span className="push t3 nowrap">{t(`referral.${each.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
