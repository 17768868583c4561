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
import { useCommand } from '@/contract/command';
import { useStale } from '@/live/use-live';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useKept } from '@/ui/kept';
import { useKeys } from '@/ui/keys';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, Note } from '@/ui/states';
import { toast } from '@/ui/toast';
import { AnswerFields } from './answer-fields';
import { bodyOf, chosen, type Draft, maySave, needsConfirmation, noDraft } from './state';
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
  const [draft, setDraft, forget] = useKept<Draft>(`calls.${view.id}`, noDraft);
  const [seen, setSeen] = useState(view.seen);
  const [asking, setAsking] = useState(false);
  const command = useCommand([['calls'], ['members'], ['triage']]);
  const offer = view.offers.find((each) => each.result === draft.result);
  // Somebody else called while this was open: what they said comes first.
  const told = view.seen !== seen;
  const mayNot = stale || told || command.busy || !maySave(draft, offer);

  async function save() {
    if (!offer || mayNot) return;
    setAsking(false);
    if (!(await command.run(`/calls/${view.id}/answers`, bodyOf(draft, offer, seen)))) return;
    toast(t('saved', { name: view.name, result: t(`result.${offer.result}`) }));
    forget();
    onSaved();
  }

  function ask() {
    if (needsConfirmation(draft.result)) setAsking(true);
    else void save();
  }

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
  return (
    <form
      className="call-answer"
      aria-label={t('answer')}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <RuleHead title={t('answer')} note={t('answerHint')} />
      {told && <Meanwhile view={view} onSeen={setSeen} />}
      <Chips
        view={view}
        result={draft.result}
        onChoose={(each) => {
          setDraft(chosen(draft, each));
        }}
      />
      {offer && <AnswerFields view={view} offer={offer} draft={draft} onDraft={setDraft} />}
      {command.error && <ErrorNote code={command.error} />}
      {offer && (
        <Button kind="main" type="submit" wide disabled={mayNot}>
          {t('save')}
        </Button>
      )}
      <Confirm
        view={view}
        result={draft.result}
        opened={asking}
        onClose={() => {
          setAsking(false);
        }}
        onSure={() => void save()}
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
      <div className="row">
        <Button kind="main" onClick={onSure}>
          {t(`sure.yes.${kind}`)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:action.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
