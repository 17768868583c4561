import { IconChevronLeft, IconClipboardList, IconMessageCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { PatientView } from '@/contract/patients';
import { AssessmentCard } from '@/ui/assessment-card';
import { ModelledCards } from '@/ui/modelled-cards';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { Dotted, RuleHead } from '@/ui/marks';
import { Measurements } from '@/ui/measurements';
import { Moment } from '@/ui/moment';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { Contact } from './contact';
import { MedicineReview } from './medicine-review';
import { Membership } from './membership';
import { NewScreening } from './new-screening';
import { OpenItems } from './open-items';
import { PlanCall } from './plan-call';
import { PatientAccount } from './patient-account';
import { Stages } from './stages';
import { Withdrawn } from './withdrawn';

export function PatientPage({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useTranslation('ui');
  const query = useQuery({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => get<PatientView>(`/patients/${id}`, { purpose: 'care' }, signal),
  });
  const patient = query.data;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('action.back')} onClick={onBack} />
        <b>{patient?.name}</b>
      </header>
      {patient ? (
        <Loaded patient={patient} />
      ) : query.isError ? (
        <div className="wait">
          <ErrorNote code={codeOf(query.error)} retry={() => void query.refetch()} />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Loaded({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const assessments = patient.assessments ?? [];
  const [screening, setScreening] = useState(false);
  return (
    <>
      <div className="item-body">
        <article className="work">
          <PatientHead
            patient={patient}
            onScreen={() => {
              setScreening(true);
            }}
          />
          <OpenItems patient={patient} />
          <section className="stack">
            <RuleHead title={t('assessments')} note={assessments.length} />
            {assessments.length === 0 && (
              <Empty title={t('empty.scores.title')} why={t('empty.scores.why')} />
            )}
            {assessments.map((each) => (
              <AssessmentCard key={each.screeningId + each.instrument} assessment={each} />
            ))}
          </section>
          <Withdrawn screenings={patient.withdrawn ?? []} />
          <ModelledCards patientId={patient.id} />
          <Timeline patient={patient} />
        </article>
        <aside className="facts">
          <Contact patient={patient} />
          <PlanCall patient={patient} />
          <MedicineReview patient={patient} />
          <Measurements measurements={patient.measurements ?? []} />
          <Stages patient={patient} />
          <Membership patient={patient} />
          <PatientAccount patient={patient} />
        </aside>
      </div>
      <NewScreening
        patient={patient}
        opened={screening}
        onClose={() => {
          setScreening(false);
        }}
      />
    </>
  );
}

function PatientHead({ patient, onScreen }: { patient: PatientView; onScreen: () => void }) {
  const { t } = useTranslation(['members', 'ui']);
  const say = useBilingual();
  const navigate = useNavigate();
  const room = patient.rooms?.consult;
  return (
    <header className="patient-head">
      <div>
        <p className="row wrap">
          <span className="head-name">{patient.name}</span>
          <span className="t2">
            <Dotted
              parts={[
                t(`ui:sex.${patient.sex}`),
                t('ui:aged', { age: patient.age }),
                patient.birthDate && <Moment key="birth" at={patient.birthDate} time="never" />,
              ]}
            />
          </span>
        </p>
        <p className="s t3">
          {patient.departure && <span className="tag">{t(`departure.${patient.departure}`)}</span>}{' '}
          <Dotted
            parts={[say(patient.group?.name), patient.consent === false ? t('noConsent') : t('consented')]}
          />
        </p>
      </div>
      <div className="row wrap no-print">
        <Button icon={IconClipboardList} onClick={onScreen}>
          {t('screening.new')}
        </Button>
        {room && (
          <Button
            icon={IconMessageCircle}
            onClick={() => void navigate({ to: '/rooms/$id', params: { id: room } })}
          >
            {t('talk')}
          </Button>
        )}
      </div>
    </header>
  );
}

const shownSteps = 30;

function Timeline({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const timeline = patient.timeline ?? [];
  if (timeline.length === 0) return null;
  return (
    <section>
      <RuleHead title={t('timeline')} note={timeline.length} />
      <ol className="lines s">
        {timeline.slice(0, shownSteps).map((step, index) => (
          <li key={index}>
            <span className="t3 step-date">
              <Moment at={step.at} />
            </span>
            <span>{say(step.text)}</span>
            <span className="push t3 nowrap">{step.by}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
