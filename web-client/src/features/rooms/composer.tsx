import { IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { CannedValues } from '@/contract/canned-replies';
import type { Mention, PostRequest, RoomKind } from '@/contract/rooms';
import type { Message } from '@/live/apply';
import { IconButton } from '@/ui/button';
import { saidWords } from '@/ui/said-words';
import { AttachTools } from './attach-tools';
import { CallPicker } from './call-picker';
import { ComposerTools } from './composer-tools';
import { isPersonal } from './personal';
import { PrivacyHint } from './privacy-hint';
import { type Callable, standing } from './room-people';
import { type Chosen, useAttaching } from './use-attaching';
import { useDraft } from './use-draft';
import { WordsField } from './words-field';

type Kind = PostRequest['kind'];

interface ComposerProps {
  room: string;
  me: string;
  kind: RoomKind;
  staff: boolean;
  people: number;
  replyTo: Message | null;
  onCancelReply: () => void;
  /** The chip under which a group's message stands. */
  topic?: string | null;
  onPost: (text: string, kind: Kind, mentions: Mention[], chosen: Chosen | null) => void;
  onType?: () => void;
  /** What canned replies are filled in with; absent for patients, who have none. */
  canned?: CannedValues | undefined;
  onAskPrivately: ((text: string) => void) | undefined;
}

export function Composer(props: ComposerProps) {
  const { room, me, kind, people, replyTo, topic, canned, onCancelReply, onType, onAskPrivately } = props;
  const { t } = useTranslation('rooms');
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, setText, as, setAs, hint, setAsked, call, put, send, attaching } = useWriting(props, field);

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  return (
    <>
      {hint && (
        <PrivacyHint
          people={people}
          onPrivate={() => {
            setText('');
            onAskPrivately?.(text);
          }}
          onAnyway={put}
        />
      )}
      <footer className="composer">
        <ComposerTools
          kinds={kindsFor(kind, props.staff)}
          as={as}
          onAs={setAs}
          canned={canned}
          onTake={(words) => {
            setText(text === '' ? words : `${text}\n${words}`);
          }}
        />
        {topic && <p className="xs t3">{t('topic.under', { topic })}</p>}
        <CallPicker
          room={room}
          me={me}
          text={text}
          onPick={(picked) => {
            call(picked);
          }}
        />
        {replyTo && <Replying to={replyTo} onCancel={onCancelReply} />}
        <AttachTools attaching={attaching} papers={props.staff || kind !== 'group'} />
        <WordsField
          field={field}
          text={text}
          placeholder={t(
            `placeholder.${as !== 'message' ? as : props.staff && kind === 'consult' ? 'consultOfPatient' : kind}`,
          )}
          onChange={(words) => {
            setText(words);
            setAsked(false);
            onType?.();
          }}
          onSend={send}
          ready={text.trim() !== '' || attaching.chosen !== null}
          onFile={attaching.choose}
        />
      </footer>
    </>
  );
}

/** What is being written: its words, its kind, whom it calls, and whether it should rather go to the doctor alone. */
function useWriting(props: ComposerProps, field: RefObject<HTMLTextAreaElement | null>) {
  const { room, kind, staff, onPost, onAskPrivately } = props;
  const [text, setText] = useDraft(room);
  const [as, setAs] = useState<Kind>('message');
  const [asked, setAsked] = useState(false);
  const reading = useRef(false);
  const [called, setCalled] = useState<readonly Callable[]>([]);
  const attaching = useAttaching();

  function put() {
    setText('');
    setAsked(false);
    onPost(text.trim(), as, standing(text, called), attaching.chosen);
    attaching.clear(true);
    setCalled([]);
    setAs('message');
    field.current?.focus();
  }

  function send() {
    if (attaching.busy || (text.trim() === '' && !attaching.chosen)) return;
    if (kind !== 'group' || staff || !onAskPrivately || asked || text.trim() === '') put();
    else if (!reading.current) {
      reading.current = true;
      void isPersonal(room, text).then((personal) => {
        reading.current = false;
        if (personal) setAsked(true);
        else put();
      });
    }
  }

  function call(picked: Callable) {
    setText(text.replace(/@[^\s@]*$/, `@${picked.name} `));
    setCalled([...called, picked]);
    field.current?.focus();
  }

  return {
    text,
    setText,
    as,
    setAs,
    setAsked,
    hint: asked && onAskPrivately !== undefined,
    call,
    put,
    send,
    attaching,
  };
}

function Replying({ to, onCancel }: { to: Message; onCancel: () => void }) {
  const { t } = useTranslation('rooms');
  return (
    <p className="replying">
      <span className="quote">
        {to.by.name}：{saidWords(to.posted)}
      </span>
      <IconButton icon={IconX} label={t('cancelReply')} onClick={onCancel} />
    </p>
  );
}

function kindsFor(kind: RoomKind, staff: boolean): Kind[] {
  if (!staff) return ['message'];
  if (kind === 'group') return ['message', 'announcement'];
  return kind === 'case' ? ['message', 'note'] : ['message'];
}
