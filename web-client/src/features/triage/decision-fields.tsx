import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import type { GroupView } from '@/contract/groups';
import { get } from '@/contract/http';
import type { Hospital } from '@/contract/referrals';
import type { Urgency } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { SelectField, TextArea } from '@/ui/fields';
import type { FieldsProps } from './decision-form';
import { QuestionDraft } from './question-draft';

const urgencies: Urgency[] = ['emergency', 'urgent', 'soon', 'routine'];

export function ReferFields({ draft, set, view }: FieldsProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const say = useBilingual();
  const hospitals = useQuery({
    queryKey: ['hospitals'],
    queryFn: ({ signal }) => get<Hospital[]>('/hospitals', {}, signal),
    staleTime: Infinity,
  });
  const chosen = hospitals.data?.find((each) => each.id === draft.hospitalId);
  return (
    <>
      <div className="form-row">
        <SelectField
          label={t('field.hospital')}
          placeholder={t('field.choose')}
          required
          value={draft.hospitalId ?? ''}
          choices={(hospitals.data ?? []).map((each) => ({ value: each.id, label: say(each.name) }))}
          onChange={(event) => {
            set({ hospitalId: event.target.value, department: '' });
          }}
        />
        <SelectField
          label={t('field.department')}
          placeholder={t(chosen ? 'field.choose' : 'field.hospitalFirst')}
          required
          disabled={!chosen}
          value={draft.department ?? ''}
          choices={(chosen?.departments ?? []).map((each) => ({ value: each.code, label: say(each.name) }))}
          onChange={(event) => {
            set({ department: event.target.value });
          }}
        />
        <SelectField
          label={t('field.urgency')}
          required
          value={draft.urgency ?? view.row.urgency}
          choices={urgencies.map((each) => ({ value: each, label: t(`ui:urgency.long.${each}`) }))}
          onChange={(event) => {
            set({ urgency: event.target.value });
          }}
        />
      </div>
      <TextArea
        label={t('field.summary')}
        hint={t('hint.summary')}
        required
        value={draft.summary ?? ''}
        onChange={(event) => {
          set({ summary: event.target.value });
        }}
      />
    </>
  );
}

export function AskFields({ draft, set, view }: FieldsProps) {
  const { t } = useTranslation('triage');
  const group = useQuery({
    queryKey: ['groups', 'one', view.row.group.id],
    queryFn: ({ signal }) => get<GroupView>(`/groups/${view.row.group.id}`, {}, signal),
  });
  const specialists = group.data?.team.filter((each) => each.role === 'specialist') ?? [];
  return (
    <>
      <div className="form-row">
        <SelectField
          label={t('field.wanted')}
          required
          value={draft.wanted ?? 'advice'}
          choices={(['advice', 'seePatient', 'test'] as const).map((each) => ({
            value: each,
            label: t(`wanted.${each}`),
          }))}
          onChange={(event) => {
            set({ wanted: event.target.value });
          }}
        />
        <SelectField
          label={t('field.specialist')}
          placeholder={t('field.anySpecialist')}
          value={draft.specialistId ?? ''}
          choices={specialists.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(event) => {
            set({ specialistId: event.target.value });
          }}
        />
      </div>
      <QuestionDraft id={view.row.id} draft={draft} set={set} />
      {(['question', 'tried'] as const).map((name) => (
        <TextArea
          key={name}
          label={t(`field.${name}`)}
          hint={t(`hint.${name}`)}
          rows={draft.draft ? 3 : 2}
          required
          value={draft[name] ?? ''}
          onChange={(event) => {
            set({ [name]: event.target.value });
          }}
        />
      ))}
    </>
  );
}
