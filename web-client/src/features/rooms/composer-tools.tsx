import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { CannedValues } from '@/contract/canned-replies';
import type { PostRequest } from '@/contract/rooms';
import { Button } from '@/ui/button';
import { Segments } from '@/ui/fields';

const CannedReplies = lazy(() =>
  import('./canned-replies').then((part) => ({ default: part.CannedReplies })),
);

type Kind = PostRequest['kind'];

interface ComposerToolsProps {
  kinds: Kind[];
  as: Kind;
  onAs: (kind: Kind) => void;
  canned: CannedValues | undefined;
  onTake: (words: string) => void;
}

/** What staff have above the field: the kind of message, and canned replies. */
export function ComposerTools({ kinds, as, onAs, canned, onTake }: ComposerToolsProps) {
  const { t } = useTranslation('rooms');
  const [choosing, setChoosing] = useState(false);
  const close = () => {
    setChoosing(false);
  };
  if (kinds.length < 2 && !canned) return null;
  return (
    <div className="row wrap">
      {kinds.length > 1 && (
        <Segments
          label={t('kindOf.label')}
          value={as}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kindOf.${kind}`) }))}
          onChange={onAs}
        />
      )}
      {canned && (
        <Button
          kind="quiet"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {t('canned.open')}
        </Button>
      )}
      {canned && choosing && (
        <Suspense>
          <CannedReplies
            values={canned}
            onClose={close}
            onTake={(words) => {
              onTake(words);
              close();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
