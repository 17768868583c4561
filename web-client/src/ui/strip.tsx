import { IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from './translation';
import { Button } from './button';
import { here, Told } from './moment';
import { Dot } from './marks';

export interface LineState {
  state: 'online' | 'reconnecting' | 'offline';
  /** When the pages were last known to be right. */
  syncedAt: Date | null;
  unsent: number;
}

/** Says when the line is down. Nothing is shown while all is well, except what waits to be sent. */
export function Strip({ line, retry }: { line: LineState; retry: () => void }) {
  const { t } = useTranslation('ui');
  const unsent = line.unsent > 0 ? t('line.unsent', { count: line.unsent }) : '';
  if (line.state === 'online') {
    return unsent ? (
      <div className="strip strip-warn" role="status">
        <span>{unsent}</span>
      </div>
    ) : null;
  }
  const gone = line.state === 'offline';
  // The first connecting is a part of loading: a strip that comes and goes would push the page about.
  if (!gone && line.syncedAt === null) return null;
  return (
    <div className="strip strip-warn" role="status">
      {gone ? (
        <IconWifiOff className="i" aria-hidden="true" />
      ) : (
        <IconRefresh className="i spin" aria-hidden="true" />
      )}
      <span>
        <b>
          {gone ? (
            line.syncedAt ? (
              <Told words={t('line.offlineSince', { moment: here })} at={line.syncedAt} />
            ) : (
              t('line.offline')
            )
          ) : (
            t('line.reconnecting')
          )}
        </b>{' '}
        {unsent || t('line.kept')}
      </span>
      {gone && (
        <Button className="push" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}

/** The same in a few words for the top bar of the staff pages. */
export function OnlineMark({ line }: { line: LineState }) {
  const { t } = useTranslation('ui');
  return (
    <span className={line.state === 'online' ? 'online' : 'online is-off'}>
      <span className="nowrap">
        {t(`line.word.${line.state}`)}
        {line.syncedAt && (
          <span className="hide-m">
            <Dot />
            <Told
              words={t('line.synced', { moment: here })}
              at={line.syncedAt}
              time={line.state === 'online' ? 'only' : 'near'}
            />
          </span>
        )}
      </span>
    </span>
  );
}
