import { IconAlertOctagon, IconChecks, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from './translation';
import type { Role } from '@/contract/values';
import { Face, RoleBadge } from './marks';
import { Markup } from './markup';
import { Moment } from './moment';

export type Delivery = 'sending' | 'failed' | 'sent';

export interface MessageBubbleProps {
  author: string;
  role: Role;
  at: string;
  mine: boolean;
  text: string | null;
  /** Said in the place of words that are gone; else that the author took them back. */
  gone?: string | undefined;
  quote?: string | undefined;
  /** A picture, a paper or a voice, above the words. */
  attached?: ReactNode;
  /** In the place of "sending": how far an upload is. */
  going?: ReactNode;
  delivery?: Delivery;
  seenByDoctor?: boolean;
  edited?: boolean;
  /** Names that the message calls. */
  called?: readonly string[];
  staffOnly?: boolean;
  /** Under the bubble: actions, retry. */
  children?: ReactNode;
}

/** One squared corner points at the speaker; the care team is tinted and carries its badge. */
export function MessageBubble(props: MessageBubbleProps) {
  const {
    author,
    role,
    at,
    mine,
    text,
    gone,
    quote,
    attached,
    staffOnly,
    edited = false,
    called = [],
  } = props;
  const { t } = useTranslation('ui');
  const team = role !== 'patient';
  const kind = ['say', mine ? 'say-mine' : team && 'say-team', staffOnly && 'say-note'].filter(Boolean);
  return (
    <div className={kind.join(' ')}>
      {!mine && <Face name={author} team={team} />}
      <p className="say-who">
        {!mine && team && <RoleBadge role={role} />}
        {staffOnly && <span className="tag">{t('message.staffOnly')}</span>}
        {!mine && <span>{author}</span>}
        <Moment at={at} time="only" />
        {edited && <span>{t('message.edited')}</span>}
      </p>
      <div className={text === null ? 'bubble is-gone' : 'bubble'}>
        {quote !== undefined && <span className="quote">{quote}</span>}
        {text !== null && attached}
        {(text !== '' || !attached) && (
          <div className="said">
            {text === null ? (gone ?? t('message.recalled')) : <Markup text={text} called={called} />}
          </div>
        )}
      </div>
      <Below {...props} />
    </div>
  );
}

function Below({ delivery = 'sent', seenByDoctor = false, going, children }: MessageBubbleProps) {
  const { t } = useTranslation('ui');
  if (delivery === 'sending' && going) return <div className="say-state">{going}</div>;
  if (delivery === 'sending') {
    return (
      <p className="say-state say-late">
        <IconClock className="i i-s" aria-hidden="true" /> {t('message.sending')}
      </p>
    );
  }
  if (delivery === 'failed') {
    return (
      <p className="say-state is-far" role="alert">
        <IconAlertOctagon className="i i-s" aria-hidden="true" /> {t('message.failed')} {children}
      </p>
    );
  }
  if (!seenByDoctor && !children) return null;
  return (
    <div className={seenByDoctor ? 'say-state seen' : 'say-state'}>
      {seenByDoctor && (
        <>
          <IconChecks className="i i-s" aria-hidden="true" /> {t('message.seen')}
        </>
      )}
      {children}
    </div>
  );
}
