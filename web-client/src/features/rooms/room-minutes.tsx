import { IconNotes, IconSparkles } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { AssistantDesk, DraftAnswer, DraftBody, DraftView } from '@/contract/assistant';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import { AssistantFoot } from '@/ui/assistant-foot';
import { Button, IconButton } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { LinkedStatements } from '@/ui/linked-statements';
import { RuleHead } from '@/ui/marks';
import { useSettings } from '@/ui/settings';
import { Silent } from '@/ui/silent';
import { Empty } from '@/ui/states';

const kinds = ['concern', 'open', 'decision', 'topic'] as const;

/** A button for the room's week in linked statements; nothing while the assistant is off. */
export function RoomMinutes({ room }: { room: string }) {
  const { t } = useTranslation('rooms');
  const [opened, setOpened] = useState(false);
  const desk = useQuery({
    queryKey: ['assistant', 'room', room],
    queryFn: ({ signal }) => get<AssistantDesk>(`/rooms/${room}/assistant`, {}, signal),
  });
  if (!desk.data?.isOn) return null;
  return (
    <>
      <IconButton
        icon={IconNotes}
        label={t('minutes.title')}
        onClick={() => {
          setOpened(true);
        }}
      />
      <Dialog
        title={t('minutes.title')}
        opened={opened}
        wide
        onClose={() => {
          setOpened(false);
        }}
      >
        <Minutes room={room} draft={desk.data.drafts[0]} />
      </Dialog>
    </>
  );
}

function Minutes({ room, draft }: { room: string; draft: DraftView | undefined }) {
  const { t } = useTranslation(['rooms', 'ui']);
  const { language } = useSettings();
  const [silent, setSilent] = useState<string | null>(null);
  const command = useCommand<DraftBody, DraftAnswer>([['assistant', 'room', room]]);
  async function write() {
    setSilent(null);
    const answer = await command.run(`/rooms/${room}/assistant/minutes`, {
      language: language === 'en' ? 'en' : 'zh',
    });
    setSilent(answer?.silent ?? null);
  }
  return (
    <div className="stack" aria-busy={command.busy}>
      <p className="s t2">{t('minutes.why')}</p>
      <Silent why={silent === 'unlinked' ? 'nothing-said' : silent} error={command.error} />
      {draft ? <Written draft={draft} /> : <Empty title={t('minutes.none')} />}
      <DialogFoot>
        <Button
          kind={draft ? 'plain' : 'main'}
          icon={IconSparkles}
          disabled={command.busy}
          onClick={() => void write()}
        >
          {t(command.busy ? 'ui:assistant.writing' : draft ? 'minutes.again' : 'minutes.write')}
        </Button>
      </DialogFoot>
    </div>
  );
}

function Written({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('rooms');
  return (
    <section className="advice" aria-label={t('minutes.title')}>
      <div className="advice-body stack-9">
        {kinds.map((kind) => {
          const statements = draft.words.statements.filter((each) => each.kind === kind);
          return (
            statements.length > 0 && (
              <div key={kind}>
                <RuleHead title={t(`minutes.kind.${kind}`)} />
                <LinkedStatements statements={statements} />
              </div>
            )
          );
        })}
        <p className="advice-foot xs t3">
          <AssistantFoot draft={draft} />
        </p>
      </div>
    </section>
  );
}
