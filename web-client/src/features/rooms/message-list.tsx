import { memo, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { SessionUser } from '@/contract/session';
import type { Message } from '@/live/apply';
import type { RoomState, RoomStore } from '@/live/room-store';
import { Button } from '@/ui/button';
import { MessageBubble } from '@/ui/message-bubble';
import { Moment } from '@/ui/moment';
import { saidWords } from '@/ui/said-words';
import { ErrorNote } from '@/ui/states';
import { AttachedSoon } from './attached';
import { HeldPlace } from './held-place';
import { keepDraft } from './keep';
import { NoticeLine } from './notice-line';
import { SaidLine } from './said-line';
import { isSameLine, type Line, linesOf } from './state';
import { useTalkWindow } from './use-talk-window';

interface MessageListProps {
  store: RoomStore;
  state: RoomState;
  me: SessionUser;
  onReply: (message: Message) => void;
}

export function MessageList({ store, state, me, onReply }: MessageListProps) {
  const { t } = useTranslation('rooms');
  const { view, outgoing, readMark } = state;
  const seenByGp = me.role === 'patient' ? state.seenByGp : 0;
  const lines = useMemo(
    () => linesOf(view, outgoing, me.id, readMark, seenByGp),
    [view, outgoing, me.id, readMark, seenByGp],
  );
  const { box, start, away, head, onScroll, toEnd } = useTalkWindow(lines, state.more);

  return (
    <HeldPlace box={box} head={head} held={away}>
      <div className="scroll-talk" ref={box} onScroll={onScroll}>
        <div className="talk-lines">
          {state.more && start === 0 && (
            <Button kind="quiet" onClick={() => void store.loadOlder().catch(() => undefined)}>
              {t('older')}
            </Button>
          )}
          {lines.length === 0 && <p className="talk-none t3">{t('firstWord')}</p>}
          {lines.slice(start).map((line) => (
            <TalkLine key={line.key} line={line} store={store} me={me} onReply={onReply} />
          ))}
        </div>
        {away && (
          <Button className="to-end" onClick={toEnd}>
            {t('toEnd')}
          </Button>
        )}
        <Announcer state={state} me={me.id} />
      </div>
    </HeldPlace>
  );
}

/** Reads out new messages of others, politely, and never the history. */
function Announcer({ state, me }: { state: RoomState; me: string }) {
  const { t } = useTranslation('rooms');
  const [from] = useState(state.view.number);
  const newest = state.view.messages.at(-1);
  const spoken = newest && newest.number > from && newest.by.id !== me && !newest.recalled;
  return (
    <div className="only-read" aria-live="polite">
      {spoken ? t('said', { author: newest.by.name, words: saidWords(newest.posted) }) : ''}
    </div>
  );
}

interface TalkLineProps {
  line: Line;
  store: RoomStore;
  me: SessionUser;
  onReply: (message: Message) => void;
}

/** Drawn anew only when something becomes of it, not with each word that follows. */
const TalkLine = memo(
  function TalkLine({ line, store, me, onReply }: TalkLineProps): ReactNode {
    switch (line.type) {
      case 'day':
        return (
          <p className="divider">
            <Moment at={line.at} time="never" />
          </p>
        );
      case 'new':
        return <NewBelow count={line.count} />;
      case 'notice':
        return <NoticeLine message={line.message} />;
      case 'message':
        return <SaidLine line={line} store={store} me={me} onReply={onReply} />;
      case 'outgoing':
        return <Unconfirmed line={line} store={store} me={me} />;
    }
  },
  (before, now) =>
    before.store === now.store &&
    before.me === now.me &&
    before.onReply === now.onReply &&
    isSameLine(before.line, now.line),
);

function NewBelow({ count }: { count: number }) {
  const { t } = useTranslation('rooms');
  return <p className="divider divider-new">{t('newBelow', { count })}</p>;
}

function Unconfirmed({
  line,
  store,
  me,
}: Omit<TalkLineProps, 'onReply'> & { line: Line & { type: 'outgoing' } }) {
  const { t } = useTranslation('rooms');
  const { entry } = line;
  const { file, request } = entry;
  const takeBack = () => {
    keepDraft(store.id, store.takeBack(request.commandId));
    window.dispatchEvent(new CustomEvent('comanage:draft', { detail: store.id }));
  };
  return (
    <MessageBubble
      author={me.name}
      role={me.role}
      at={entry.at}
      mine
      text={entry.request.text}
      attached={file && <AttachedSoon room={store.id} file={file} id={request.attachment} />}
      going={
        file && request.attachment === undefined && <Going part={entry.progress ?? 0} onCancel={takeBack} />
      }
      quote={line.quote}
      delivery={entry.state}
      staffOnly={entry.request.kind === 'note'}
    >
      <Button
        kind="quiet"
        onClick={() => {
          store.retry(entry.request.commandId);
        }}
      >
        {t('retry')}
      </Button>
      <Button kind="quiet" onClick={takeBack}>
        {t(file ? 'attach.cancel' : 'edit')}
      </Button>
      {entry.refusal && <ErrorNote code={entry.refusal} />}
    </MessageBubble>
  );
}

/** How far an upload is, and the way out of it. */
function Going({ part, onCancel }: { part: number; onCancel: () => void }) {
  const { t } = useTranslation('rooms');
  const percent = Math.round(part * 100);
  return (
    <>
      <progress className="att-progress" max={100} value={percent} aria-label={t('attach.sending')} />
      <span className="num">{percent}%</span>
      <Button kind="quiet" onClick={onCancel}>
        {t('attach.cancel')}
      </Button>
    </>
  );
}
