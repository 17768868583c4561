import {
  IconBuildingHospital,
  IconCalendarTime,
  IconCheck,
  IconFileText,
  IconHome,
  IconMinus,
  IconPhoneOff,
  IconPhoneX,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { CallOffer, CallResult, CallView } from '@/contract/calls';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { useKeys } from '@/ui/keys';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, Note } from '@/ui/states';
import { AnswerFields } from './answer-fields';
import { chosen, needsConfirmation } from './state';
import { useAnswering } from './use-answering';
import { WaitingAnswer } from './waiting-answer';
import { useCallWords } from './words';

const icons: Record<CallResult, Icon> = {
  agreed: IconCheck,
  callLater: IconCalendarTime,
  noAnswer: IconPhoneOff,
  wrongNumber: IconPhoneX,
  inHospital: IconBuildingHospital,
  refused: IconMinus,
  moved: IconHome,
  died: IconFileText,
};

/** What came of the call, with its next day before it is saved. */
export function CallAnswer({ view, onSaved }: { view: CallView; onSaved: () => void }) {
  const { t } = useTranslation(['calls', 'ui']);
  const stale = useStale();
  const answering = useAnswering(view, onSaved);
  const { draft, setDraft, offer, told, waiting, mayNot, save } = answering;
  const [asking, setAsking] = useState(false);
  useKeys(
    Object.fromEntries(
      view.offers.map((each, index) => [
        `${index + 1}`,
        () => {
          setDraft(chosen(draft, each));
        },
      ]),
    ),
  );
  if (waiting) return <WaitingAnswer form={waiting} onTakeBack={answering.change} />;
  return (
    <form
      className="call-answer"
      aria-label={t('answer')}
      onSubmit={(event) => {
        event.preventDefault();
        if (needsConfirmation(draft.result)) setAsking(true);
        else void save();
      }}
    >
      <RuleHead title={t('answer')} note={t('answerHint')} />
      {told && <Meanwhile view={view} onSeen={answering.setSeen} />}
      <Chips
        view={view}
        result={draft.result}
        onChoose={(each) => {
          setDraft(chosen(draft, each));
        }}
      />
      {offer && <AnswerFields view={view} offer={offer} draft={draft} onDraft={setDraft} />}
      {answering.refusal && <ErrorNote code={answering.refusal} />}
      {offer && (
        <Button kind="main" type="submit" wide disabled={mayNot}>
          {t(stale ? 'saveForLater' : 'save')}
        </Button>
      )}
      <Confirm
        view={view}
        result={draft.result}
        opened={asking}
        onClose={() => {
          setAsking(false);
        }}
        onSure={() => {
          setAsking(false);
          void save();
        }}
      />
    </form>
  );
}

function Chips({
  view,
  result,
  onChoose,
}: {
  view: CallView;
  result: CallResult | null;
  onChoose: (offer: CallOffer) => void;
}) {
  const { t } = useTranslation('calls');
  const words = useCallWords();
  return (
    <div className="call-results" role="group" aria-label={t('answer')}>
      {view.offers.map((offer) => {
        const Glyph = icons[offer.result];
        return (
          <button
            type="button"
            key={offer.result}
            className="btn"
            aria-pressed={offer.result === result}
            onClick={() => {
              onChoose(offer);
            }}
          >
            <Glyph className="i" aria-hidden="true" stroke={1.75} />
            <span>{t(`result.${offer.result}`)}</span>
            <span className="s t3">
              {offer.on ? words.inDays(offer.on, view.today) : t(`then.${offer.result}`)}
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** A colleague has called in the meantime; nothing is saved over it unread. */
function Meanwhile({ view, onSeen }: { view: CallView; onSeen: (seen: number) => void }) {
  const { t } = useTranslation('calls');
  const last = view.earlier[0];
  return (
    <Note
      kind="warn"
      title={t('meanwhile.title')}
      action={{
        label: t('meanwhile.action'),
        onClick: () => {
          onSeen(view.seen);
        },
      }}
    >
      {last && t('meanwhile.what', { name: last.by, result: t(`result.${last.result}`) })}
    </Note>
  );
}

interface ConfirmProps {
  view: CallView;
  result: CallResult | null;
  opened: boolean;
  onClose: () => void;
  onSure: () => void;
}

function Confirm({ view, result, opened, onClose, onSure }: ConfirmProps) {
  const { t } = useTranslation(['calls', 'ui']);
  const kind = result === 'died' ? 'died' : 'moved';
  return (
    <Dialog title={t(`sure.${kind}`, { name: view.name })} opened={opened} onClose={onClose}>
      <p>{t('sure.what')}</p>
      <DialogFoot onCancel={onClose}>
        <Button kind="main" onClick={onSure}>
          {t(`sure.yes.${kind}`)}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
