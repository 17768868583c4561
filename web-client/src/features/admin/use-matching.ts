import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeOf, newId, upload } from '@/contract/http';
import type { ColumnProposal } from '@/contract/imports';
import { beginningOf, type Chosen, matchOf, missing, proposed } from './column-state';

interface Matching {
  /** Null until the service has looked at the file. */
  proposal: ColumnProposal | null;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  isAsking: boolean;
  /** Code of why the service could not look at the file, or null. */
  error: string | null;
  askAgain: () => void;
  /** Something that the profile needs has no column yet. */
  lacks: boolean;
  match: Record<string, string>;
}

/** What the columns of a file stand for: proposed by the service, corrected by whoever imports it. */
export function useMatching(file: File | null, profile: string): Matching {
  const [own, setOwn] = useState<{ of: ColumnProposal; chosen: Chosen } | null>(null);
  const asked = useQuery({
    queryKey: ['import-columns', profile, file?.name, file?.size, file?.lastModified],
    queryFn: async () =>
      file && upload<ColumnProposal>('/imports/columns', { profile }, await beginningOf(file), newId()),
    enabled: file !== null && profile !== '',
    staleTime: Infinity,
  });
  const proposal = asked.data ?? null;
  const chosen = proposal === null ? {} : own?.of === proposal ? own.chosen : proposed(proposal);
  return {
    proposal,
    chosen,
    choose: (changed) => {
      if (proposal) setOwn({ of: proposal, chosen: changed });
    },
    isAsking: asked.isFetching,
    error: asked.isError ? codeOf(asked.error) : null,
    askAgain: () => void asked.refetch(),
    // What cannot be read at all is told by the import itself, with every detail.
    lacks: proposal !== null && !proposal.problem && missing(proposal, chosen).length > 0,
    match: proposal ? matchOf(proposal, chosen) : {},
  };
}
