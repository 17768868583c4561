import './members.css';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import type { PatientView } from '@/contract/patients';
import type { Programme, ScreeningReply } from '@/contract/screenings';
import { AnswerField } from '@/ui/answer-field';
import { type Answers, emptyAnswers } from '@/ui/answers';
import { AssessmentCard } from '@/ui/assessment-card';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField } from '@/ui/fields';
import { Note, SkeletonRows } from '@/ui/states';
import { bodyOf } from './screening';

interface NewScreeningProps {
  patient: PatientView;
  opened: boolean;
  onClose: () => void;
}

export function NewScreening({ patient, opened, onClose }: NewScreeningProps) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const [code, setCode] = useState('');
  const programmes = useQuery({
    queryKey: ['programmes'],
    queryFn: ({ signal }) => get<Programme[]>('/programmes', {}, signal),
    staleTime: 10 * 60_000,
    enabled: opened,
  });
  const programme = programmes.data?.find((each) => each.code === code);
  return (
    <Dialog wide title={t('screening.title', { name: patient.name })} opened={opened} onClose={onClose}>
      {programmes.isPending && <SkeletonRows rows={3} />}
      <SelectField
        label={t('screening.programme')}
        placeholder={t('screening.choose')}
        value={code}
        choices={(programmes.data ?? []).map((each) => ({ value: each.code, label: say(each.title) }))}
        onChange={(event) => {
          setCode(event.target.value);
        }}
      />
      {programme && <Form key={programme.code} patient={patient} programme={programme} onClose={onClose} />}
    </Dialog>
  );
}

function Form({
  patient,
  programme,
  onClose,
}: {
  patient: PatientView;
  programme: Programme;
  onClose: () => void;
}) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  const [answers, setAnswers] = useState<Answers>(emptyAnswers);
  const [reply, setReply] = useState<ScreeningReply | null>(null);
  const command = useCommand<unknown, ScreeningReply>([['members'], ['triage']]);
  const doubts = reply?.confirm ?? [];
  const saved = reply !== null && doubts.length === 0;

  async function save(event: SubmitEvent) {
    event.preventDefault();
    const confirmed = doubts.map((doubt) => doubt.field);
    const body = bodyOf(programme, answers, new Date().toISOString(), confirmed);
    setReply(await command.run(`/patients/${patient.id}/screenings`, body));
  }

  if (saved) {
    return (
      <div className="stack">
        <p className="l b">{t('screening.saved')}</p>
        {reply.assessments.map((each) => (
          <AssessmentCard key={each.instrument} assessment={each} />
        ))}
        <DialogFoot>
          <Button kind="main" onClick={onClose}>
            {t('screening.close')}
          </Button>
        </DialogFoot>
      </div>
    );
  }
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <div className="screening-fields">
        {programme.fields.map((field) => (
          <AnswerField
            key={field.code}
            field={field}
            answers={answers}
            error={command.fields[field.code]?.[0]}
            onChange={setAnswers}
          />
        ))}
      </div>
      {doubts.length > 0 && (
        <Note kind="warn" title={t('screening.doubt')}>
          {doubts.map((doubt) => say(doubt.message)).join(t('screening.comma'))}
        </Note>
      )}
      <DialogFoot error={command.error}>
        <Button kind="main" type="submit" disabled={command.busy}>
          {t(doubts.length > 0 ? 'screening.confirm' : 'screening.save')}
        </Button>
      </DialogFoot>
    </form>
  );
}
