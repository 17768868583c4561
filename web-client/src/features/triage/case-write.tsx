import { IconNote, IconSend } from '@tabler/icons-react';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { newId } from '@/contract/http';
import type { CaseView } from '@/contract/triage';
import type { RoomState, RoomStore } from '@/live/room-store';
import { useRoom } from '@/live/use-live';
import { Button } from '@/ui/button';
import { sends } from '@/ui/composing';
import { useKept } from '@/ui/kept';
import { useKeys } from '@/ui/keys';
import { DraftMark, ReplyDraft } from './reply-draft';

interface Writing {
  text: string;
  /** The assistant's draft that the words began as. */
  draft?: string;
}

const nothing: Writing = { text: '' };

/** Words to the patient or, for the team alone, a note. */
export function CaseWrite(props: {
  store: RoomStore;
  state: RoomState;
  team: string | null;
  view: CaseView;
}) {
  const { store, state, team, view } = props;
  const { t } = useTranslation('triage');
  const [{ text, draft }, setWriting, clear] = useKept(`case-words.${view.row.id}`, nothing);
  const [noting, setNoting] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const said = state.view.messages.filter((message) => !message.recalled && message.by.role !== 'service');
  const begin = (note: boolean) => {
    setNoting(note);
    field.current?.focus();
  };
  useKeys({
    n: () => {
      if (team) begin(true);
    },
  });

  function send() {
    if (text.trim() === '') return;
    void store.post({
      commandId: newId(),
      text: text.trim(),
      kind: 'message',
      ...(draft === undefined ? {} : { draft }),
    });
    clear();
  }

  const classes = ['row no-print talk-write', draft !== undefined && 'is-draft', noting && 'is-note'];
  return (
    <>
      {text === '' && !noting && (
        <ReplyDraft
          id={view.row.id}
          last={said.at(-1)}
          number={state.view.number}
          onDraft={(made) => {
            setWriting({ text: made.words.text, draft: made.id });
          }}
        />
      )}
      {draft !== undefined && <DraftMark onDrop={clear} />}
      <div className={classes.filter(Boolean).join(' ')}>
        <WordsField
          ref={field}
          hint={t(noting ? 'talk.noting' : 'talk.reply', { name: view.row.name })}
          rows={draft === undefined ? 1 : 5}
          value={text}
          onWrite={(words) => {
            setWriting({ text: words, ...(draft === undefined ? {} : { draft }) });
          }}
          onLeave={() => {
            begin(false);
          }}
          // What is meant as a note is never sent to the patient by the habit of a key.
          onSend={noting ? undefined : send}
        />
        <SendOrStop
          noting={noting}
          empty={text.trim() === ''}
          onSend={send}
          onStop={() => {
            begin(false);
          }}
        />
        {team && (
          <NoteButton team={team} view={view} text={text} noting={noting} begin={begin} clear={clear} />
        )}
      </div>
    </>
  );
}

interface NoteButtonProps {
  team: string;
  view: CaseView;
  text: string;
  noting: boolean;
  begin: (note: boolean) => void;
  clear: () => void;
}

/** The same words as a note in the team's room: the patient never sees them. */
function NoteButton({ team, view, text, noting, begin, clear }: NoteButtonProps) {
  const { t } = useTranslation('triage');
  const { store } = useRoom(team);
  const empty = text.trim() === '';
  return (
    <Button
      icon={IconNote}
      shortcut="N"
      disabled={noting && empty}
      onClick={() => {
        begin(empty);
        if (empty) return;
        void store.post({ commandId: newId(), text: text.trim(), kind: 'note', about: view.row.patientId });
        clear();
      }}
    >
      {t(noting ? 'talk.saveNote' : 'talk.note')}
    </Button>
  );
}

interface WordsFieldProps {
  ref: Ref<HTMLTextAreaElement>;
  hint: string;
  rows: number;
  value: string;
  onWrite: (words: string) => void;
  onLeave: () => void;
  onSend: (() => void) | undefined;
}

function WordsField({ ref, hint, rows, value, onWrite, onLeave, onSend }: WordsFieldProps) {
  return (
    <label className="field">
      <span className="only-read">{hint}</span>
      <textarea
        ref={ref}
        rows={rows}
        value={value}
        placeholder={hint}
        onChange={(event) => {
          onWrite(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          if (!onSend || !sends(event)) return;
          event.preventDefault();
          onSend();
        }}
      />
    </label>
  );
}

interface SendOrStopProps {
  noting: boolean;
  empty: boolean;
  onSend: () => void;
  onStop: () => void;
}

function SendOrStop({ noting, empty, onSend, onStop }: SendOrStopProps) {
  const { t } = useTranslation('triage');
  return noting ? (
    <Button kind="quiet" onClick={onStop}>
      {t('talk.stopNote')}
    </Button>
  ) : (
    <Button icon={IconSend} disabled={empty} onClick={onSend}>
      {t('talk.send')}
    </Button>
  );
}
