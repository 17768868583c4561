import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssistantDesk, DraftAnswer, DraftBody, DraftKind, DraftView } from '@/contract/assistant';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import { useSettings } from '@/ui/settings';

/** What the assistant has for a case; nothing while it is off or not known. */
export function useDesk(id: string): AssistantDesk | null {
  const desk = useQuery({
    queryKey: ['assistant', 'case', id],
    queryFn: ({ signal }) => get<AssistantDesk>(`/triage/${id}/assistant`, {}, signal),
  });
  return desk.data?.isOn ? desk.data : null;
}

interface Asking {
  ask: (more?: Omit<DraftBody, 'language'>) => Promise<DraftView | null>;
  busy: boolean;
  /** Code of why the assistant is silent. */
  silent: string | null;
  error: string | null;
}

/** Asks for one kind of draft. It comes back to the page and goes nowhere else. */
export function useAsking(id: string, kind: DraftKind): Asking {
  const { language } = useSettings();
  const [silent, setSilent] = useState<string | null>(null);
  const command = useCommand<DraftBody, DraftAnswer>([['assistant', 'case', id]]);
  return {
    busy: command.busy,
    error: command.error,
    silent,
    ask: async (more) => {
      setSilent(null);
      const answer = await command.run(`/triage/${id}/assistant/${kind}`, {
        language: language === 'en' ? 'en' : 'zh',
        ...more,
      });
      setSilent(answer?.silent ?? null);
      return answer?.draft ?? null;
    },
  };
}
