import {
  IconAlertOctagon,
  IconCircleCheck,
  IconFilter,
  IconFilterOff,
  IconInbox,
  IconInfoCircle,
  IconLock,
  IconSearch,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from './translation';
import { Button } from './button';

export type EmptyKind = 'nothing' | 'done' | 'filtered' | 'notFound' | 'both' | 'closed';

const icons = {
  nothing: IconInbox,
  done: IconCircleCheck,
  filtered: IconFilterOff,
  notFound: IconSearch,
  both: IconFilter,
  closed: IconLock,
};

interface EmptyProps {
  kind?: EmptyKind;
  title: string;
  why?: ReactNode;
  action?: { label: string; onClick: () => void };
}

/** The ways in which a list can be empty or shut: each says why and offers at most one action. */
export function Empty({ kind = 'nothing', title, why, action }: EmptyProps) {
  const Glyph = icons[kind];
  return (
    <div className="empty">
      <Glyph className="i" aria-hidden="true" />
      <h3>{title}</h3>
      {why !== undefined && <p className="t2">{why}</p>}
      {action && (
        <Button kind={kind === 'filtered' ? 'main' : 'plain'} onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

/** Rows in the shape of what is coming, only once the wait is long enough to be noticed. */
export function SkeletonRows({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div aria-busy="true" aria-label={t('loading')} role="status">
      <Late>
        {Array.from({ length: rows }, (_, row) => (
          <div className="case skel-row" key={row}>
            <span className="skel skel-seal" />
            <span className="stack-9">
              <span className="skel" style={{ width: 54 + ((row * 29) % 40), height: 14 }} />
              <span className="skel" style={{ width: 120 + ((row * 53) % 70), height: 11 }} />
            </span>
            <span className="stack-9 at-end">
              <span className="skel" style={{ width: 58, height: 12 }} />
              <span className="skel" style={{ width: 84, height: 3 }} />
            </span>
          </div>
        ))}
      </Late>
    </div>
  );
}

const noticed = 300;

/** Comes only once a wait is long enough to be noticed. */
export function Late({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, noticed);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return late && children;
}

interface NoteProps {
  kind?: 'info' | 'warn' | 'bad';
  title?: ReactNode;
  children?: ReactNode;
  action?: { label: string; onClick: () => void };
}

/** A remark that stays where it belongs. Errors use it: they never live in a toast alone. */
export function Note({ kind = 'info', title, children, action }: NoteProps) {
  const Glyph = kind === 'info' ? IconInfoCircle : IconAlertOctagon;
  return (
    <div className={`note note-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Glyph className="i" aria-hidden="true" stroke={1.75} />
      <span>
        {title !== undefined && <b>{title}</b>} {children}
      </span>
      {action && (
        <Button kind="quiet" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

// Asking again would be refused again.
const shut = ['http.403', 'http.404'];

/** What went wrong, in words chosen by a stable code, with a way to try again where something was asked for. */
export function ErrorNote({ code, retry }: { code: string; retry?: () => void }) {
  const { t, i18n } = useTranslation('ui');
  if (retry && shut.includes(code)) {
    return <Empty kind="closed" title={t(`shut.${code}.title`)} why={t(`shut.${code}.why`)} />;
  }
  const known = i18n.exists(`ui:error.${code}`) ? code : 'unknown';
  return (
    <Note
      kind="bad"
      title={t(retry ? 'error.notLoaded' : 'error.title')}
      {...(retry ? { action: { label: t('action.retry'), onClick: retry } } : {})}
    >
      {t(`error.${known}`)}
      {known === 'unknown' && code !== 'unknown' && <span className="xs"> {code}</span>}
    </Note>
  );
}
