import { IconFileMusic, IconPlayerStopFilled, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';
import { Note } from '@/ui/states';
import { Picker } from './attach-tools';
import { useLongestVoiceMs } from './file-rules';
import { canRecord, record, type Recorder } from './recorder';
import type { Attaching } from './use-attaching';
import { clockWords } from './voice-player';

type Hindrance = 'none' | 'denied' | 'missing';

interface RecordVoiceProps {
  attaching: Attaching;
  onDone: () => void;
}

/** Records at once; ends by the button or at the limit. Without a microphone a recording of the device can be sent. */
export function RecordVoice({ attaching, onDone }: RecordVoiceProps) {
  const { t } = useTranslation('rooms');
  const longestMs = useLongestVoiceMs();
  const { heard, hindrance, stop } = useRecording(attaching, longestMs, onDone);
  if (hindrance !== 'none') {
    return (
      <div className="att-recording">
        <Note kind="warn">{t(`attach.microphone.${hindrance}`)}</Note>
        <div className="att-tools">
          <Picker
            icon={IconFileMusic}
            label={t('attach.recording')}
            accept="audio/*"
            onFile={(file) => {
              attaching.choose(file);
              onDone();
            }}
          />
          <Button icon={IconX} kind="quiet" onClick={onDone}>
            {t('attach.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  const left = Math.max(0, longestMs - heard.ms);
  return (
    <div className="att-recording" role="group" aria-label={t('attach.voice')}>
      <p className="att-meter">
        <span
          className="att-dot"
          aria-hidden="true"
          style={{ transform: `scale(${1 + Math.min(1, heard.level * 6)})` }}
        />
        <b className="num">{clockWords(heard.ms)}</b>
        <span className="t3 s">{t('attach.left', { left: clockWords(left) })}</span>
      </p>
      <div className="att-tools">
        <Button icon={IconPlayerStopFilled} kind="main" className="att-stop" onClick={stop}>
          {t('attach.stop')}
        </Button>
        <Button icon={IconX} kind="quiet" onClick={onDone}>
          {t('attach.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The recording behind the panel: begins with it, and the microphone is let go of when it is closed. */
function useRecording({ take }: Attaching, longestMs: number, onDone: () => void) {
  const [heard, setHeard] = useState({ level: 0, ms: 0 });
  const [hindrance, setHindrance] = useState<Hindrance>(canRecord() ? 'none' : 'missing');
  const recorder = useRef<Recorder | null>(null);

  useEffect(() => {
    if (!canRecord()) return;
    let open = true;
    record((level, ms) => {
      if (open) setHeard({ level, ms });
    }).then(
      (begun) => {
        if (open) recorder.current = begun;
        else begun.cancel();
      },
      (reason: unknown) => {
        if (open)
          setHindrance(
            reason instanceof DOMException && reason.name === 'NotAllowedError' ? 'denied' : 'missing',
          );
      },
    );
    return () => {
      open = false;
      recorder.current?.cancel();
      recorder.current = null;
    };
  }, []);

  function stop() {
    const running = recorder.current;
    if (!running) return;
    recorder.current = null;
    void running.stop().then((voice) => {
      take(voice);
      onDone();
    });
  }

  const full = heard.ms >= longestMs;
  useEffect(() => {
    if (full) stop();
    // Only reaching the limit ends it; what stop closes over does not matter then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [full]);
  return { heard, hindrance, stop };
}
