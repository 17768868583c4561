import { IconSparkles, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { DraftView, ReadingLevel } from '@/contract/assistant';
import type { Message } from '@/live/message';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { Silent } from '@/ui/silent';
import { useAsking, useDesk } from './use-assistant';

const levels: readonly ReadingLevel[] = ['plain', 'everyday', 'detailed'];

interface ReplyDraftProps {
  id: string;
  /** The last thing said in the room. */
  last: Message | undefined;
  /** The number of the room's last update. */
  number: number;
  onDraft: (draft: DraftView) => void;
}

/** Offers a draft while the last word is the patient's. Once somebody of the staff has answered, it keeps still. */
export function ReplyDraft({ id, last, number, onDraft }: ReplyDraftProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const desk = useDesk(id);
  const asking = useAsking(id, 'reply');
  const [level, setLevel] = useState<ReadingLevel>('plain');
  if (!desk || last?.by.role !== 'patient') return null;
  async function write() {
    const draft = await asking.ask({ level, lastSeen: number });
    if (draft) onDraft(draft);
  }
  return (
    <div className="stack-9 no-print">
      <div className="row wrap draft-offer">
        <Button kind="quiet" icon={IconSparkles} disabled={asking.busy} onClick={() => void write()}>
          {t(asking.busy ? 'ui:assistant.writing' : 'assistant.reply')}
        </Button>
        <SelectField
          label={t('assistant.level.label')}
          hideLabel
          value={level}
          choices={levels.map((value) => ({ value, label: t(`assistant.level.${value}`) }))}
          onChange={(event) => {
            setLevel(event.target.value as ReadingLevel);
          }}
        />
      </div>
      <Silent why={asking.silent} error={asking.error} />
    </div>
  );
}

/** Says that the words in the field are the assistant's until a person has looked at them. */
export function DraftMark({ onDrop }: { onDrop: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <p className="draft-mark s" role="status">
      <IconSparkles className="i" aria-hidden="true" />
      <span>{t('assistant.mark')}</span>
      <Button kind="quiet" icon={IconX} onClick={onDrop}>
        {t('assistant.drop')}
      </Button>
    </p>
  );
}
