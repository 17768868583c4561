import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { CallView } from '@/contract/calls';
import { newId, Refused } from '@/contract/http';
import { handIn, takeBack, useWaitingForms } from '@/live/waiting-forms';
import { useKept } from '@/ui/kept';
import { toast } from '@/ui/toast';
import { bodyOf, type Draft, maySave, noDraft } from './state';

/** What is being said of a call, and handing it in: at once, or as soon as there is a line. */
export function useAnswering(view: CallView, onSaved: () => void) {
  const { t } = useTranslation('calls');
  const client = useQueryClient();
  const [draft, setDraft, forget] = useKept<Draft>(`calls.${view.id}`, noDraft);
  const [seen, setSeen] = useState(view.seen);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const waiting = useWaitingForms().find((each) => each.about === view.id);
  const offer = view.offers.find((each) => each.result === draft.result);
  // Somebody else called while this was open: what they said comes first.
  const told = view.seen !== seen;
  const mayNot = told || busy || !maySave(draft, offer);

  async function save() {
    if (!offer || mayNot) return;
    setBusy(true);
    setRefusal(null);
    const end = await handIn({
      commandId: newId(),
      path: `/calls/${view.id}/answers`,
      body: bodyOf(draft, offer, seen),
      about: view.id,
      at: new Date().toISOString(),
      draft,
    });
    setBusy(false);
    if (end instanceof Refused) {
      setRefusal(end.code);
      return;
    }
    const what = { name: view.name, result: t(`result.${offer.result}`) };
    toast(t(end === 'taken' ? 'saved' : 'keptForLater', what));
    forget();
    if (end === 'taken')
      await Promise.all(
        ['calls', 'members', 'triage'].map((list) => client.invalidateQueries({ queryKey: [list] })),
      );
    onSaved();
  }

  function change() {
    if (!waiting) return;
    setDraft(waiting.draft as Draft);
    takeBack(waiting);
  }

  return { draft, setDraft, offer, told, setSeen, waiting, mayNot, refusal, save, change };
}
