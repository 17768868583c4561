import { IconSend, IconShieldLock, IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention, PostRequest, RoomKind } from '@/contract/rooms';
import type { Message } from '@/live/apply';
import { Button, IconButton } from '@/ui/button';
import { sends } from '@/ui/composing';
import { Segments } from '@/ui/fields';
import { plainWords } from '@/ui/markup';
import { CallPicker } from './call-picker';
import { keepDraft, keptDraft } from './keep';
import { type Callable, standing } from './room-people';
import { looksPersonal } from './state';

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
  onPost: (text: string, kind: Kind, mentions: Mention[]) => void;
  onType?: () => void;
  onAskPrivately: ((text: string) => void) | undefined;
}

const longest = 4000;

export function Composer(props: ComposerProps) {
  const { room, me, kind, staff, people, replyTo, topic, onCancelReply, onPost, onType, onAskPrivately } =
    props;
  const { t } = useTranslation('rooms');
  const [text, setText] = useDraft(room);
  const [as, setAs] = useState<Kind>('message');
  const [asked, setAsked] = useState(false);
  const [called, setCalled] = useState<readonly Callable[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const kinds = kindsFor(kind, staff);
  const hint = asked && onAskPrivately !== undefined;

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  function put() {
    setText('');
    setAsked(false);
    onPost(text.trim(), as, standing(text, called));
    setCalled([]);
    setAs('message');
    field.current?.focus();
  }

  function send() {
    if (text.trim() === '') return;
    if (kind === 'group' && !staff && onAskPrivately && !asked && looksPersonal(text)) setAsked(true);
    else put();
  }

  return (
    <>
      {hint && (
        <PrivacyHint
          people={people}
          onPrivate={() => {
            setText('');
            onAskPrivately(text);
          }}
          onAnyway={put}
        />
      )}
      <footer className="composer">
        <KindChoice kinds={kinds} value={as} onChange={setAs} />
        {topic && <p className="xs t3">{t('topic.under', { topic })}</p>}
        <CallPicker
          room={room}
          me={me}
          text={text}
          onPick={(picked) => {
            setText(text.replace(/@[^\s@]*$/, `@${picked.name} `));
            setCalled([...called, picked]);
            field.current?.focus();
          }}
        />
        {replyTo && <Replying to={replyTo} onCancel={onCancelReply} />}
        <WordsField
          field={field}
          text={text}
          placeholder={t(`placeholder.${as === 'message' ? kind : as}`)}
          onChange={(words) => {
            setText(words);
            setAsked(false);
            onType?.();
          }}
          onSend={send}
        />
      </footer>
    </>
  );
}

interface WordsFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  placeholder: string;
  onChange: (text: string) => void;
  onSend: () => void;
}

function WordsField({ field, text, placeholder, onChange, onSend }: WordsFieldProps) {
  const { t } = useTranslation('rooms');
  return (
    <div className="composer-row">
      <label className="field">
        <span className="only-read">{t('write')}</span>
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={longest}
          placeholder={placeholder}
          enterKeyHint="send"
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onKeyDown={(event) => {
            if (!sends(event)) return;
            event.preventDefault();
            onSend();
          }}
        />
      </label>
      <IconButton
        icon={IconSend}
        label={t('send')}
        className="send"
        disabled={text.trim() === ''}
        onClick={onSend}
      />
    </div>
  );
}

function KindChoice({
  kinds,
  value,
  onChange,
}: {
  kinds: Kind[];
  value: Kind;
  onChange: (kind: Kind) => void;
}) {
  const { t } = useTranslation('rooms');
  if (kinds.length < 2) return null;
  const choices = kinds.map((kind) => ({ value: kind, label: t(`kindOf.${kind}`) }));
  return <Segments label={t('kindOf.label')} value={value} choices={choices} onChange={onChange} />;
}

function Replying({ to, onCancel }: { to: Message; onCancel: () => void }) {
  const { t } = useTranslation('rooms');
  return (
    <p className="replying">
      <span className="quote">
        {to.by.name}：{plainWords(to.posted.text)}
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

/** The words in the field, kept for this tab; a message that is taken back returns here. */
function useDraft(room: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => keptDraft(room));
  useEffect(() => {
    function onDraft(event: Event) {
      if (event instanceof CustomEvent && event.detail === room) setText(keptDraft(room));
    }
    window.addEventListener('comanage:draft', onDraft);
    return () => {
      window.removeEventListener('comanage:draft', onDraft);
    };
  }, [room]);
  return [
    text,
    (changed) => {
      setText(changed);
      keepDraft(room, changed);
    },
  ];
}

function PrivacyHint({
  people,
  onPrivate,
  onAnyway,
}: {
  people: number;
  onPrivate: () => void;
  onAnyway: () => void;
}) {
  const { t } = useTranslation('rooms');
  return (
    <section className="hint" role="status">
      <p className="hint-words">
        <IconShieldLock className="i" aria-hidden="true" />
        <span>
          {t('privacy.all', { count: people })} <b>{t('privacy.question')}</b>
        </span>
      </p>
      <div className="row">
        <Button kind="main" onClick={onPrivate}>
          {t('privacy.private')}
        </Button>
        <Button onClick={onAnyway}>{t('privacy.anyway')}</Button>
      </div>
    </section>
  );
}
