import { IconSend, IconShieldLock, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostRequest, RoomKind } from '@/contract/rooms';
import type { Message } from '@/live/apply';
import { Button, IconButton } from '@/ui/button';
import { sends } from '@/ui/composing';
import { Segments } from '@/ui/fields';
import { keepDraft, keptDraft } from './keep';
import { looksPersonal } from './state';

type Kind = PostRequest['kind'];

interface ComposerProps {
  room: string;
  kind: RoomKind;
  staff: boolean;
  people: number;
  replyTo: Message | null;
  onCancelReply: () => void;
  onPost: (text: string, kind: Kind) => void;
  onAskPrivately: ((text: string) => void) | undefined;
}

const longest = 4000;

export function Composer(props: ComposerProps) {
  const { room, kind, staff, people, replyTo, onCancelReply, onPost, onAskPrivately } = props;
  const { t } = useTranslation('rooms');
  const [text, setText] = useDraft(room);
  const [as, setAs] = useState<Kind>('message');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const kinds = kindsFor(kind, staff);
  const hint = asked && onAskPrivately !== undefined;

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  function put() {
    setText('');
    setAsked(false);
    onPost(text.trim(), as);
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
        {replyTo && <Replying to={replyTo} onCancel={onCancelReply} />}
        <div className="composer-row">
          <label className="field">
            <span className="only-read">{t('write')}</span>
            <textarea
              ref={field}
              rows={1}
              value={text}
              maxLength={longest}
              placeholder={t(`placeholder.${as === 'message' ? kind : as}`)}
              enterKeyHint="send"
              onChange={(event) => {
                setText(event.target.value);
                setAsked(false);
              }}
              onKeyDown={(event) => {
                if (!sends(event)) return;
                event.preventDefault();
                send();
              }}
            />
          </label>
          <IconButton
            icon={IconSend}
            label={t('send')}
            className="send"
            disabled={text.trim() === ''}
            onClick={send}
          />
        </div>
      </footer>
    </>
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
        {to.by.name}：{to.posted.text}
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
