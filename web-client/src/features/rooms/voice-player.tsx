import './files.css';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';

interface VoicePlayerProps {
  src: string;
  durationMs: number;
  peaks: readonly number[];
  /** What a screen reader says of it. */
  label: string;
}

/** A voice with one large button, its shape to move in, and how long it is. */
export function VoicePlayer({ src, durationMs, peaks, label }: VoicePlayerProps) {
  const { t } = useTranslation('rooms');
  const sound = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const Glyph = playing ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <div className="att-voice" role="group" aria-label={label}>
      <audio
        ref={sound}
        src={src}
        preload="none"
        onPlay={() => {
          setPlaying(true);
        }}
        onPause={() => {
          setPlaying(false);
        }}
        onEnded={() => {
          setAt(0);
        }}
        onTimeUpdate={({ currentTarget }) => {
          setAt(currentTarget.currentTime * 1000);
        }}
      />
      <button
        type="button"
        className="att-play"
        aria-label={t(playing ? 'attach.pause' : 'attach.play')}
        onClick={() => {
          if (playing) sound.current?.pause();
          else void sound.current?.play().catch(() => undefined);
        }}
      >
        <Glyph className="i" aria-hidden="true" />
      </button>
      <span className="att-shape">
        <span className="att-bars" aria-hidden="true">
          {(peaks.length > 0 ? peaks : [20, 20, 20, 20]).map((peak, bar, all) => (
            <i
              key={bar}
              className={(bar + 0.5) / all.length <= at / Math.max(1, durationMs) ? 'is-played' : ''}
              style={{ height: `${Math.max(8, peak)}%` }}
            />
          ))}
        </span>
        <input
          type="range"
          min={0}
          max={Math.max(1, Math.round(durationMs / 1000))}
          step={1}
          value={Math.round(at / 1000)}
          aria-label={t('attach.place')}
          onChange={({ target }) => {
            setAt(Number(target.value) * 1000);
            if (sound.current) sound.current.currentTime = Number(target.value);
          }}
        />
      </span>
      <span className="num s">{clockWords(playing || at > 0 ? at : durationMs)}</span>
    </div>
  );
}

/** Minutes and seconds, as on a clock. */
export function clockWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
