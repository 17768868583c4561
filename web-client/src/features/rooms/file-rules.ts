import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { FileRules } from '@/contract/files';
import { get } from '@/contract/http';

const usualVoiceMs = 60_000;

/** Asked by whoever records or chooses a voice, and not with each room that is opened. */
const fileRulesQuery = queryOptions({
  queryKey: ['file-rules'],
  queryFn: ({ signal }) => get<FileRules>('/file-rules', {}, signal),
  staleTime: Infinity,
});

/** How long a voice may be; the usual until it is known. */
export function useLongestVoiceMs(): number {
  return useQuery(fileRulesQuery).data?.longestVoiceMs ?? usualVoiceMs;
}

/** The same where it is needed once; the usual where nobody answers. */
export function longestVoiceMs(client: QueryClient): Promise<number> {
  return client.query({ ...fileRulesQuery, retry: false }).then(
    (rules) => rules.longestVoiceMs,
    () => usualVoiceMs,
  );
}
