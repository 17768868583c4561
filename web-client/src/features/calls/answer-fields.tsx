import { useTranslation } from '@/ui/translation';
import type { CallOffer, CallView } from '@/contract/calls';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { TextArea } from '@/ui/fields';
import { dayAfter, type Draft, furthest } from './state';
import { useCallWords } from './words';

const longestNote = 500;

interface AnswerFieldsProps {
  view: CallView;
  offer: CallOffer;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

/** What the chosen result still needs: a day, or nothing but what follows from it in words. */
export function AnswerFields({ view, offer, draft, onDraft }: AnswerFieldsProps) {
  const { t } = useTranslation('calls');
  return (
    <>
      {offer.next === 'none' ? (
        <p className="s t2">{t(`after.${offer.result}`)}</p>
      ) : (
        <NextDay view={view} offer={offer} draft={draft} onDraft={onDraft} />
      )}
      {offer.result === 'died' && (
        <DateField
          label={t('field.diedOn')}
          required
          min={view.birthDate}
          max={view.today}
          value={draft.diedOn}
          onChange={(event) => {
            onDraft({ ...draft, diedOn: event.target.value });
          }}
        />
      )}
      <TextArea
        label={t('field.note')}
        hint={t('field.noteHint')}
        maxLength={longestNote}
        value={draft.note}
        onChange={(event) => {
          onDraft({ ...draft, note: event.target.value });
        }}
      />
    </>
  );
}

function NextDay({ view, offer, draft, onDraft }: AnswerFieldsProps) {
  const { t } = useTranslation('calls');
  const words = useCallWords();
  return (
    <div className="call-next">
      <DateField
        label={t('field.nextOn')}
        required
        min={view.today}
        max={dayAfter(view.today, furthest)}
        value={draft.nextOn}
        hint={draft.nextOn ? words.inDays(draft.nextOn, view.today) : t('field.nextOnHint')}
        onChange={(event) => {
          onDraft({ ...draft, nextOn: event.target.value });
        }}
      />
      {offer.next === 'asked' && (
        <div className="row wrap">
          {[0, 1, 3, 7].map((days) => (
            <Button
              key={days}
              aria-pressed={draft.nextOn === dayAfter(view.today, days)}
              onClick={() => {
                onDraft({ ...draft, nextOn: dayAfter(view.today, days) });
              }}
            >
              {words.inDays(dayAfter(view.today, days), view.today)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
