import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import { fileUrl, thumbnailUrl } from '@/contract/files';
import type { ReviewItem } from '@/contract/moderation';

interface ReviewedFileProps {
  room: string;
  file: NonNullable<ReviewItem['file']>;
}

/** What others do not see while it waits: moderators judge the picture, not its name. */
export function ReviewedFile({ room, file }: ReviewedFileProps) {
  const { t } = useTranslation('moderation');
  const url = fileUrl(room, file.id);
  switch (file.kind) {
    case 'image':
      return (
        <a className="review-picture" href={url} target="_blank" rel="noreferrer" aria-label={t('file.open')}>
          <img
            src={file.hasThumbnail ? thumbnailUrl(room, file.id) : url}
            alt={t('file.picture')}
            loading="lazy"
            decoding="async"
          />
        </a>
      );
    case 'voice':
      return <audio controls preload="none" src={url} aria-label={t('file.voice')} />;
    case 'document':
      return (
        <a className="row s" href={url} download={file.name}>
          <IconDownload className="i" aria-hidden="true" />
          {file.name}
        </a>
      );
  }
}
