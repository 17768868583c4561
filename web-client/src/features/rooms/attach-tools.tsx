import './files.css';
import { IconFileText, IconMicrophone, IconPhoto, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { Button, IconButton } from '@/ui/button';
import { ErrorNote } from '@/ui/states';
import { PaperCard } from './attached';
import type { Attaching, Chosen } from './use-attaching';
import { VoicePlayer } from './voice-player';

const RecordVoice = lazy(() => import('./record-voice').then((part) => ({ default: part.RecordVoice })));

interface AttachToolsProps {
  attaching: Attaching;
  /** Papers go into a group's room by its care team alone. */
  papers: boolean;
}

/** What a message can carry: three large buttons, and then what was chosen, to look at before it goes. */
export function AttachTools({ attaching, papers }: AttachToolsProps) {
  const { t } = useTranslation('rooms');
  const [recording, setRecording] = useState(false);
  const { chosen, busy, error, choose, clear } = attaching;
  if (chosen) return <Chosen chosen={chosen} onRemove={clear} />;
  if (recording) {
    return (
      <Suspense>
        <RecordVoice
          attaching={attaching}
          onDone={() => {
            setRecording(false);
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      {error && <ErrorNote code={error} />}
      <div className="att-tools att-pick" aria-busy={busy}>
        <Picker
          icon={IconPhoto}
          label={t('attach.photo')}
          accept="image/jpeg,image/png,image/webp"
          onFile={choose}
        />
        {papers && (
          <Picker icon={IconFileText} label={t('attach.paper')} accept="application/pdf" onFile={choose} />
        )}
        <Button
          icon={IconMicrophone}
          kind="quiet"
          onClick={() => {
            setRecording(true);
          }}
        >
          {t('attach.voice')}
        </Button>
        {busy && <span className="s t3 att-busy">{t('attach.preparing')}</span>}
      </div>
    </>
  );
}

interface PickerProps {
  icon: typeof IconPhoto;
  label: string;
  accept: string;
  onFile: (file: File) => void;
}

/** A button that opens the device's own choice of files; on a phone that offers the camera too. */
export function Picker({ icon, label, accept, onFile }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} kind="quiet" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="only-read"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

function Chosen({ chosen, onRemove }: { chosen: Chosen; onRemove: () => void }) {
  const { t } = useTranslation('rooms');
  const { prepared, url } = chosen;
  return (
    <div className="att-chosen">
      {prepared.kind === 'image' && <img src={url} alt={t('attach.chosenPhoto')} />}
      {prepared.kind === 'document' && <PaperCard name={prepared.name} bytes={prepared.file.size} />}
      {prepared.kind === 'voice' && (
        <VoicePlayer
          src={url}
          durationMs={prepared.durationMs ?? 0}
          peaks={prepared.peaks ?? []}
          label={t('attach.chosenVoice')}
        />
      )}
      <IconButton icon={IconX} label={t('attach.remove')} onClick={onRemove} />
    </div>
  );
}
