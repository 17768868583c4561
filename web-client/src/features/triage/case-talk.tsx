import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/ui/translation';
import { useMe } from '@/contract/session-query';
import type { CaseView } from '@/contract/triage';
import { useRoom } from '@/live/use-live';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { useNoticeWords } from '@/ui/notice-words';
import { fileWord, saidWords } from '@/ui/said-words';
import { CaseWrite } from './case-write';

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
        {last.length === 0 && <p className="t3 talk-none">{t('talk.none')}</p>}
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
      <CaseWrite store={store} state={state} team={team} view={view} />
    </section>
  );
}
