import { IconNote, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newId } from '@/contract/http';
import { useMe } from '@/contract/session-query';
import type { CaseView } from '@/contract/triage';
import type { RoomState, RoomStore } from '@/live/room-store';
import { useRoom } from '@/live/use-live';
import { Button } from '@/ui/button';
import { sends } from '@/ui/composing';
import { useKept } from '@/ui/kept';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { useNoticeWords } from '@/ui/notice-words';
import { fileWord, saidWords } from '@/ui/said-words';
import { DraftMark, ReplyDraft } from './reply-draft';

const shownMessages = 5;

export function CaseTalk({ view }: { view: CaseView }) {
  const { consult, team } = view.rooms;
  if (!consult) return null;
  return <Talk consult={consult} team={team ?? null} view={view} />;
}

function Talk({ consult, team, view }: { consult: string; team: string | null; view: CaseView }) {
  const { t } = useTranslation(['triage', 'ui']);
  const me = useMe();
  const notice = useNoticeWords();
  const { store, state } = useRoom(consult);
  const last = state.view.messages.filter((message) => !message.recalled).slice(-shownMessages);
  return (
    <section>
      <RuleHead
        title={t('talk.title')}
        end={
          <Link to="/rooms/$id" params={{ id: consult }}>
            {t('talk.open')}
          </Link>
        }
      />
      <div className="talk">
        {last.length === 0 && <p className="t3">{t('talk.none')}</p>}
        {last.map((message) => (
          <p key={message.number}>
            <span className="t3">
              <Dotted
                parts={[
                  message.by.id === me?.id ? t('talk.you') : message.by.role !== 'service' && message.by.name,
                  message.by.role !== 'patient' && t(`ui:role.${message.by.role}`),
                ]}
              />
            </span>
            <span className="said">
              {message.posted.kind === 'notice' ? notice(message) : saidWords(message.posted)}
            </span>
            <span className="t3 s">
              <Moment at={message.at} />
            </span>
          </p>
        ))}
        {state.outgoing.map((entry) => (
          <p key={entry.request.commandId} className="t3">
            <span>{t('talk.you')}</span>
            <span className="said">
              {entry.file && `${fileWord(entry.file.kind)} `}
              {entry.request.text}
            </span>
            <span className="s">{t(`ui:message.${entry.state}`)}</span>
          </p>
        ))}
      </div>
      <Write store={store} state={state} team={team} view={view} />
    </section>
  );
}

interface Writing {
  text: string;
  /** The assistant's draft that the words began as. */
  draft?: string;
}

const nothing: Writing = { text: '' };

function Write(props: { store: RoomStore; state: RoomState; team: string | null; view: CaseView }) {
  const { store, state, team, view } = props;
  const { t } = useTranslation('triage');
  const [{ text, draft }, setWriting, clear] = useKept(`case-words.${view.row.id}`, nothing);
  const said = state.view.messages.filter((message) => !message.recalled && message.by.role !== 'service');

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

  return (
    <>
      {text === '' && (
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
      <div className={draft === undefined ? 'row no-print talk-write' : 'row no-print talk-write is-draft'}>
        <label className="field">
          <span className="only-read">{t('talk.reply', { name: view.row.name })}</span>
          <textarea
            rows={draft === undefined ? 1 : 5}
            value={text}
            placeholder={t('talk.reply', { name: view.row.name })}
            onChange={(event) => {
              setWriting({ text: event.target.value, ...(draft === undefined ? {} : { draft }) });
            }}
            onKeyDown={(event) => {
              if (!sends(event)) return;
              event.preventDefault();
              send();
            }}
          />
        </label>
        <Button icon={IconSend} disabled={text.trim() === ''} onClick={send}>
          {t('talk.send')}
        </Button>
        {team && <NoteButton team={team} patient={view.row.patientId} text={text} onNoted={clear} />}
      </div>
    </>
  );
}

/** The same words as a note in the team's room: the patient never sees them. */
function NoteButton(props: { team: string; patient: string; text: string; onNoted: () => void }) {
  const { t } = useTranslation('triage');
  const { store } = useRoom(props.team);
  return (
    <Button
      icon={IconNote}
      disabled={props.text.trim() === ''}
      onClick={() => {
        void store.post({ commandId: newId(), text: props.text.trim(), kind: 'note', about: props.patient });
        props.onNoted();
      }}
    >
      {t('talk.note')}
    </Button>
  );
}
