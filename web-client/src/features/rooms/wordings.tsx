import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { Wording } from '@/contract/rooms';
import { Dialog } from '@/ui/dialog';
import { Moment } from '@/ui/moment';
import { ErrorNote, SkeletonRows } from '@/ui/states';

/** For staff: every wording a message has had, the first words first. */
export function Wordings({ room, number, onClose }: { room: string; number: number; onClose: () => void }) {
  const { t } = useTranslation('rooms');
  const wordings = useQuery({
    queryKey: ['rooms', 'wordings', room, number],
    queryFn: ({ signal }) => get<Wording[]>(`/rooms/${room}/messages/${number}/wordings`, {}, signal),
  });
  return (
    <Dialog title={t('acts.wordings')} opened onClose={onClose}>
      {wordings.isPending && <SkeletonRows rows={2} />}
      {wordings.isError && <ErrorNote code={codeOf(wordings.error)} retry={() => void wordings.refetch()} />}
      <ol className="wordings">
        {wordings.data?.map((wording) => (
          <li key={wording.number}>
            <p className="xs t3">
              <Moment at={wording.at} />
            </p>
            <p className="said">{wording.text}</p>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
