import { useQuery } from '@tanstack/react-query';
import { codeOf, get } from '@/contract/http';
import type { FlagVerdict } from '@/contract/verdicts';
import { MarkedWords } from '@/ui/marked-words';
import { ErrorNote, SkeletonRows } from '@/ui/states';

/** The red flags of a message, for everything that shows it. */
export function useFlags(room: string, number: number) {
  return useQuery({
    queryKey: ['verdicts', room, number],
    queryFn: ({ signal }) => get<FlagVerdict[]>(`/rooms/${room}/messages/${number}/verdicts`, {}, signal),
  });
}

/** The message that the case is about, with the words marked that said so. */
export function CaseWords({ room, number, text }: { room: string; number: number; text: string }) {
  const flags = useFlags(room, number);
  const places = (flags.data ?? []).flatMap(({ start, length }) =>
    typeof start === 'number' && typeof length === 'number' ? [{ start, length }] : [],
  );
  return (
    <>
      <blockquote className="words said">
        <MarkedWords text={text} places={places} />
      </blockquote>
      {flags.isLoading && <SkeletonRows rows={1} />}
      {flags.isError && <ErrorNote code={codeOf(flags.error)} retry={() => void flags.refetch()} />}
    </>
  );
}
