import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';
import { Silent } from '@/ui/silent';
import type { Draft } from './decision-form';
import { DraftMark } from './reply-draft';
import { useAsking, useDesk } from './use-assistant';

interface QuestionDraftProps {
  id: string;
  draft: Draft;
  set: (change: Draft) => void;
}

/** Puts the assistant's draft into empty fields, where it stands as a draft until the GP signs. */
export function QuestionDraft({ id, draft, set }: QuestionDraftProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const desk = useDesk(id);
  const asking = useAsking(id, 'question');
  if (!desk) return null;
  if (draft.draft) {
    return (
      <DraftMark
        onDrop={() => {
          set({ question: '', tried: '', draft: '' });
        }}
      />
    );
  }
  if (draft.question || draft.tried) return null;
  async function write() {
    const made = await asking.ask();
    if (made) set({ question: made.words.text, tried: made.words.tried ?? '', draft: made.id });
  }
  return (
    <div className="stack-9">
      <Button kind="quiet" icon={IconSparkles} disabled={asking.busy} onClick={() => void write()}>
        {t(asking.busy ? 'ui:assistant.writing' : 'assistant.question')}
      </Button>
      <Silent why={asking.silent} error={asking.error} />
    </div>
  );
}
