import './files.css';
import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { type Attachment, fileUrl, thumbnailUrl } from '@/contract/files';
import type { OutgoingFile } from '@/live/outgoing';
import { useBilingual } from '@/ui/bilingual';
import { fitted } from './fitted';
import { VoicePlayer } from './voice-player';

const PictureView = lazy(() => import('./picture-view').then((part) => ({ default: part.PictureView })));

/** As large as a picture gets in the talk. */
const largestShown = 300;

/** What a message carries, in its bubble. */
export function Attached({ room, file }: { room: string; file: Attachment }) {
  const say = useBilingual();
  const url = fileUrl(room, file.id);
  const label = say(file.description);
  switch (file.kind) {
    case 'image':
      return (
        <Picture
          url={url}
          small={file.hasThumbnail ? thumbnailUrl(room, file.id) : url}
          file={file}
          label={label}
        />
      );
    case 'document':
      return <PaperCard name={file.name} bytes={file.bytes} url={url} label={label} />;
    case 'voice':
      return (
        <VoicePlayer src={url} durationMs={file.durationMs ?? 0} peaks={file.peaks ?? []} label={label} />
      );
  }
}

/** The same while it is on its way, from this device; after a reload from the server, which has it by then. */
export function AttachedSoon({
  room,
  file,
  id,
}: {
  room: string;
  file: OutgoingFile;
  id?: string | undefined;
}) {
  const { t } = useTranslation('rooms');
  const url = id === undefined ? file.url : fileUrl(room, id);
  switch (file.kind) {
    case 'image':
      return <Picture url={url} small={url} file={file} label={t('attach.chosenPhoto')} />;
    case 'document':
      return <PaperCard name={file.name} />;
    case 'voice':
      return (
        <VoicePlayer
          src={url}
          durationMs={file.durationMs ?? 0}
          peaks={file.peaks ?? []}
          label={t('attach.chosenVoice')}
        />
      );
  }
}

interface PictureProps {
  url: string;
  small: string;
  label: string;
  file: { width?: number | null; height?: number | null };
}

/** Its place is held by its size before a byte of it is here, so that nothing below it jumps. */
function Picture({ url, small, label, file }: PictureProps) {
  const [open, setOpen] = useState(false);
  const { width, height } = fitted(file.width ?? 1, file.height ?? 1, largestShown);
  return (
    <>
      <button
        type="button"
        className="att-picture"
        style={{ width, aspectRatio: `${width} / ${height}` }}
        onClick={() => {
          setOpen(true);
        }}
      >
        <img
          src={small}
          alt={label}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      </button>
      {open && (
        <Suspense>
          <PictureView
            url={url}
            label={label}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

interface PaperCardProps {
  name: string;
  bytes?: number;
  /** Where it is fetched; absent while it is only chosen. */
  url?: string;
  label?: string;
}

export function PaperCard({ name, bytes, url, label }: PaperCardProps) {
  const { t } = useTranslation('rooms');
  const inside = (
    <>
      <IconFileTypePdf className="i att-paper-mark" aria-hidden="true" stroke={1.5} />
      <span className="att-paper-name">{name}</span>
      {bytes !== undefined && <span className="xs t3">{sizeWords(bytes)}</span>}
      {url !== undefined && <IconDownload className="i" aria-hidden="true" />}
    </>
  );
  return url === undefined ? (
    <span className="att-paper">{inside}</span>
  ) : (
    <a className="att-paper" href={url} download={name} aria-label={`${label ?? name}, ${t('attach.open')}`}>
      {inside}
    </a>
  );
}

export function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
