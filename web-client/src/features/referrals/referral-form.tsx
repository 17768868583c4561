import type { SubmitEvent } from 'react';
import { useTranslation } from '@/ui/translation';
import type { ReferralView } from '@/contract/referrals';
import type { Coded } from '@/contract/values';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { SelectField, TextArea, TextField } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { useFormFocus } from '@/ui/form-focus';
import { ErrorNote } from '@/ui/states';
import { type Act, type Draft, mayClose } from './state';

interface ReferralFormProps {
  act: Act;
  view: ReferralView;
  busy: boolean;
  error: string | null;
  onCancel: () => void;
  onDone: (draft: Draft) => void;
}

export function ReferralForm({ act, view, busy, error, onCancel, onDone }: ReferralFormProps) {
  const { t } = useTranslation(['referrals', 'ui']);
  const [draft, setDraft] = useKept<Draft>(`referral.${view.row.id}.${act}`, {});
  const form = useFormFocus();
  const incomplete = act === 'close' && !mayClose(draft);
  return (
    <form
      className="decide-form"
      ref={form}
      aria-label={t(`act.${act}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        onDone(draft);
      }}
    >
      <Fields
        act={act}
        view={view}
        draft={draft}
        set={(change) => {
          setDraft({ ...draft, ...change });
        }}
      />
      {error && <ErrorNote code={error} />}
      <div className="row">
        <Button kind="main" type="submit" disabled={busy || incomplete}>
          {t(`sign.${act}`)}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('ui:action.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  act: Act;
  view: ReferralView;
  draft: Draft;
  set: (change: Draft) => void;
}

function Fields({ act, view, draft, set }: FieldsProps) {
  const { t } = useTranslation('referrals');
  const pick = (name: string, reasons: Coded[], required: boolean) => (
    <Pick name={name} reasons={reasons} required={required} draft={draft} set={set} />
  );
  const given = (name: string) => ({
    label: t(`field.${name}`),
    value: draft[name] ?? '',
    onChange: (event: { target: { value: string } }) => {
      set({ [name]: event.target.value });
    },
  });
  const words = (required: boolean) => (
    <TextArea
      label={t(act === 'result' ? 'field.result' : 'field.text')}
      required={required}
      value={draft.text ?? ''}
      onChange={(event) => {
        set({ text: event.target.value });
      }}
    />
  );
  switch (act) {
    case 'accept':
      return (
        <div className="form-row">
          <DateField
            withTime
            hint={view.row.direction === 'up' && !draft.when && t('hint.when')}
            {...given('when')}
          />
          <TextField {...given('place')} />
        </div>
      );
    case 'decline':
      return (
        <>
          {pick('reason', view.reasons.decline, true)}
          {words(false)}
        </>
      );
    case 'result':
      return (
        <>
          {words(true)}
          <div className="form-row">
            <TextField {...given('medicine')} />
            <TextField {...given('watch')} />
            <DateField {...given('date')} />
          </div>
        </>
      );
    case 'close':
      return (
        <>
          <div className="form-row">
            {pick('outcome', view.reasons.close, true)}
            <DateField {...given('nextFollowUp')} />
            {pick('withoutFollowUp', view.reasons.withoutFollowUp, false)}
          </div>
          <p className="s t3">{t('hint.close')}</p>
        </>
      );
    case 'end':
      return pick('reason', view.reasons.end, true);
    case 'request':
    case 'seen':
      return null;
  }
}

interface PickProps {
  name: string;
  reasons: Coded[];
  required: boolean;
  draft: Draft;
  set: (change: Draft) => void;
}

function Pick({ name, reasons, required, draft, set }: PickProps) {
  const { t } = useTranslation('referrals');
  const say = useBilingual();
  return (
    <SelectField
      label={t(`field.${name}`)}
      placeholder={t('field.choose')}
      required={required}
      value={draft[name] ?? ''}
      choices={reasons.map((reason) => ({ value: reason.code, label: say(reason.text) }))}
      onChange={(event) => {
        set({ [name]: event.target.value });
      }}
    />
  );
}
