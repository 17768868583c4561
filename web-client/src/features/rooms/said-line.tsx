import { IconPinned } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { SessionUser } from '@/contract/session';
import type { Mention } from '@/contract/rooms';
import type { Message } from '@/live/message';
import type { RoomStore } from '@/live/room-store';
import { MessageBubble, type MessageBubbleProps } from '@/ui/message-bubble';
import { ReadAloud } from '@/ui/read-aloud';
import { saidWords } from '@/ui/said-words';
import { ErrorNote } from '@/ui/states';
import { Attached } from './attached';
import { MessageActs } from './message-acts';
import type { MessageWindow } from './message-windows';
import { ReactionChips } from './reactions';
import { ReachTag } from './reach-tag';
import type { Line } from './state';
import { useCalled } from './room-people';
import { useMessageActs } from './use-message-acts';
import { useWithheldWords } from './withheld-words';

const EditMessage = lazy(() => import('./edit-message').then((part) => ({ default: part.EditMessage })));
const MessageWindows = lazy(() =>
  import('./message-windows').then((part) => ({ default: part.MessageWindows })),
);

const noMentions: readonly Mention[] = [];

interface SaidLineProps {
  line: Line & { type: 'message' };
  store: RoomStore;
  me: SessionUser;
  onReply: (message: Message) => void;
}

/** What was said, with what people have put under it and what can be done to it. */
export function SaidLine({ line, store, me, onReply }: SaidLineProps) {
  const { t } = useTranslation('rooms');
  const [open, setOpen] = useState<'edit' | MessageWindow | null>(null);
  const editing = open === 'edit';
  const close = () => {
    setOpen(null);
  };
  const { message, mine, quote, seen } = line;
  const { posted } = message;
  const withheldWords = useWithheldWords();
  const acts = useMessageActs(store, message, { onReply, onOpen: setOpen });
  const bubble = (
    <Bubble
      room={store.id}
      mentions={posted.mentions ?? noMentions}
      author={message.by.name}
      role={message.by.role}
      at={message.at}
      mine={mine}
      text={message.recalled || message.withheld ? null : posted.text}
      gone={withheldWords(message.recalled ? null : (message.withheld ?? null))}
      attached={posted.attachment && <Attached room={store.id} file={posted.attachment} />}
      quote={quote}
      edited={message.edited && !message.recalled}
      staffOnly={posted.kind === 'note'}
      seenByDoctor={seen}
    >
      {message.pinned && <IconPinned className="i i-s" aria-label={t('acts.pinned')} />}
      {posted.topic && <span className="tag">{posted.topic}</span>}
      {message.flagged && <span className="tag">{t('flagged')}</span>}
      {posted.kind === 'advice' && <span className="tag">{t('lastKind.advice')}</span>}
      {posted.kind === 'announcement' && me.role !== 'patient' && (
        <ReachTag room={store.id} number={message.number} />
      )}
      {message.reactions.length > 0 && (
        <ReactionChips reactions={message.reactions} me={me.id} onReact={acts.react} />
      )}
      {acts.error && <ErrorNote code={acts.error} />}
    </Bubble>
  );
  return (
    <div className="said-line" id={`m${message.number}`}>
      {editing ? (
        <Suspense fallback={bubble}>
          <EditMessage room={store.id} message={message} onDone={close} />
        </Suspense>
      ) : (
        bubble
      )}
      {!message.recalled && !message.withheld && !editing && (
        <span className="say-acts">
          {me.role === 'patient' && (
            <ReadAloud words={() => t('said', { author: message.by.name, words: saidWords(posted) })} />
          )}
          <MessageActs message={message} me={me} acts={acts} />
        </span>
      )}
      {open !== null && open !== 'edit' && (
        <Suspense>
          <MessageWindows
            open={open}
            room={store.id}
            number={message.number}
            staff={me.role !== 'patient'}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

interface BubbleProps extends MessageBubbleProps {
  room: string;
  mentions: readonly Mention[];
}

function Bubble({ room, mentions, ...said }: BubbleProps) {
  return mentions.length === 0 ? (
    <MessageBubble {...said} />
  ) : (
    <Calling room={room} mentions={mentions} {...said} />
  );
}

/** The few messages that call somebody know who is in the room. */
function Calling({ room, mentions, ...said }: BubbleProps) {
  return <MessageBubble {...said} called={useCalled(room, mentions)} />;
}
