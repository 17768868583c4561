import { IconSignature } from '@tabler/icons-react';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { useMe } from '@/contract/session-query';
import type { CaseView, DecisionKind } from '@/contract/triage';
import type { Versioned } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { useFormFocus } from '@/ui/form-focus';
import { ErrorNote } from '@/ui/states';
import { AskFields, ReferFields } from './decision-fields';
import { lastTakenBack } from './state';

export type Draft = Record<string, string>;

export interface FieldsProps {
  draft: Draft;
  set: (change: Draft) => void;
  view: CaseView;
}

interface DecisionFormProps {
  kind: DecisionKind;
  view: CaseView;
  onDone: () => void;
  /** Signed: it takes effect in a moment. */
  onSigned: () => void;
}

const recallDays = '14';
const signedMark = 'signed';

export function DecisionForm({ kind, view, onDone, onSigned }: DecisionFormProps) {
  const { t } = useTranslation('triage');
  const say = useBilingual();
  const me = useMe();
  const { row } = view;
  const [kept, setDraft] = useKept<Draft>(`decision.${row.id}.${kind}`, {});
  // What was signed is kept until it is certain that it took effect: taken back, it stands here again.
  const draft = kept[signedMark] && !lastTakenBack(view.history) ? {} : kept;
  const command = useCommand<unknown, Versioned>([['triage'], ['escalations'], ['referrals']]);
  const form = useFormFocus();
  const set = (change: Draft) => {
    setDraft({ ...draft, ...change, [signedMark]: '' });
  };

  async function decide(event: SubmitEvent) {
    event.preventDefault();
    const body = bodyOf(kind, draft, row.urgency);
    const reply = await command.run(`/triage/${row.id}/${kind}?undoable=true`, body);
    if (!reply) return;
    setDraft({ ...draft, [signedMark]: 'yes' });
    onSigned();
  }

  return (
    <form
      className="decide-form"
      ref={form}
      aria-label={t(`decision.${kind}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
      onSubmit={(event) => void decide(event)}
    >
      <div className="form-row">
        <SelectField
          label={t('field.reason')}
          placeholder={t('field.chooseReason')}
          required
          value={draft.reason ?? ''}
          choices={view.reasons[kind].map((reason) => ({ value: reason.code, label: say(reason.text) }))}
          onChange={(event) => {
            set({ reason: event.target.value });
          }}
        />
        {kind === 'recall' && (
          <TextField
            label={t('field.inDays')}
            type="number"
            min={1}
            max={365}
            required
            value={draft.inDays ?? recallDays}
            onChange={(event) => {
              set({ inDays: event.target.value });
            }}
          />
        )}
      </div>
      <KindFields kind={kind} draft={draft} set={set} view={view} />
      {command.error && <ErrorNote code={command.error} />}
      <div className="row wrap">
        <Button kind="main" type="submit" icon={IconSignature} disabled={command.busy}>
          {t(`sign.${kind}`)}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('later')}
        </Button>
        <span className="push s t3">{t('signedBy', { name: me?.name ?? '' })}</span>
      </div>
    </form>
  );
}

function KindFields({ kind, ...props }: FieldsProps & { kind: DecisionKind }): ReactNode {
  const { t } = useTranslation('triage');
  const { draft, set } = props;
  if (kind === 'refer') return <ReferFields {...props} />;
  if (kind === 'escalate') return <AskFields {...props} />;
  const name = kind === 'dismiss' ? 'note' : 'text';
  return (
    <TextArea
      label={t(`field.${kind}`)}
      hint={t(kind === 'dismiss' ? 'hint.dismiss' : 'hint.toPatient')}
      required={kind !== 'dismiss'}
      value={draft[name] ?? ''}
      onChange={(event) => {
        set({ [name]: event.target.value });
      }}
    />
  );
}

function bodyOf(kind: DecisionKind, draft: Draft, urgency: string): unknown {
  const { reason = '', text = '' } = draft;
  switch (kind) {
    case 'advise':
      return { reason, text };
    case 'recall':
      return { reason, text, inDays: Number(draft.inDays ?? recallDays) };
    case 'refer':
      return {
        reason,
        hospitalId: draft.hospitalId,
        department: draft.department,
        urgency: draft.urgency ?? urgency,
        summary: draft.summary ?? '',
      };
    case 'escalate':
      return {
        reason,
        question: draft.question ?? '',
        tried: draft.tried ?? '',
        wanted: draft.wanted ?? 'advice',
        ...(draft.specialistId ? { specialistId: draft.specialistId } : {}),
        ...(draft.draft ? { draft: draft.draft } : {}),
      };
    case 'dismiss':
      return { reason, ...(draft.note ? { note: draft.note } : {}) };
  }
}
