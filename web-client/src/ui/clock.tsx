import { createContext, type CSSProperties, type ReactNode, use } from 'react';
import { useTranslation } from './translation';
import { here, Told, useNow, useSpanWords } from './moment';
import { clockTime, exactTime, readClock } from './time';
import { useSettings } from './settings';

/** Since when nothing is known of what is shown; the clocks stand where they stood then. */
export const ClocksStopped = createContext<Date | null>(null);

interface ClockProps {
  from: string;
  due: string;
  /** Whose it is, or until when: the line below. */
  below?: ReactNode;
  /** Why it stands still; while it does, no time is left or over. */
  paused?: string | undefined;
}

/** How long and whose, at the right margin: words, a line that shortens towards its end mark, and the owner. */
export function Clock({ from, due, below, paused }: ClockProps) {
  const { t } = useTranslation('ui');
  const stopped = use(ClocksStopped);
  const running = useNow();
  const now = stopped ?? running;
  const span = useSpanWords();
  const { language } = useSettings();
  const end = new Date(due);
  const reading = readClock(new Date(from), end, now);
  const state = paused ? 'paused' : reading.state;
  const title = exactTime(end, language);
  const style: CSSProperties & Record<'--left', string> = {
    '--left': `${Math.round((paused ? 0.6 : reading.left) * 100)}%`,
  };
  const left = t(reading.state === 'over' ? 'clock.over' : 'clock.left', { span: span(reading.ms) });
  const ticks = stopped === null || paused !== undefined;
  return (
    <div className={`clock is-${state}`} style={style} title={title}>
      <b>{ticks ? (paused ?? left) : t('clockStopped', { time: clockTime(stopped) })}</b>
      <span className="clock-line" />
      <span>{ticks ? (below ?? <Told words={t('clock.by', { moment: here })} at={end} />) : left}</span>
    </div>
  );
}
