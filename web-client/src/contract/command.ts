import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { codeOf, newId, Refused, send } from './http';

interface Command<TBody, TReply> {
  run: (path: string, body?: TBody) => Promise<TReply | null>;
  busy: boolean;
  /** Code of what stands in the way, or null. */
  error: string | null;
  fields: Readonly<Record<string, string[]>>;
  clear: () => void;
}

interface Attempt {
  what: string;
  id: string;
}

/**
 * Sends commands. The id is made when the person acts and stays the same while the same thing is tried again,
 * so an answer that got lost on the way is given once more instead of being done twice.
 */
export function useCommand<TBody = unknown, TReply = unknown>(
  invalidates: readonly QueryKey[] = [],
): Command<TBody, TReply> {
  const client = useQueryClient();
  const attempt = useRef<Attempt | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function run(path: string, body?: TBody): Promise<TReply | null> {
    const what = path + JSON.stringify(body ?? null);
    if (attempt.current?.what !== what) attempt.current = { what, id: newId() };
    setBusy(true);
    setFailure(null);
    try {
      const reply = await send<TReply>('POST', path, body, attempt.current.id);
      attempt.current = null;
      await Promise.all(invalidates.map((queryKey) => client.invalidateQueries({ queryKey })));
      return reply;
    } catch (error) {
      // A refusal is an answer: what is tried after it is a new attempt.
      if (error instanceof Refused && error.status >= 400 && error.status < 500) attempt.current = null;
      setFailure(error);
      return null;
    } finally {
      setBusy(false);
    }
  }

  return {
    run,
    busy,
    error: failure === null ? null : codeOf(failure),
    fields: failure instanceof Refused ? failure.fields : {},
    clear: () => {
      setFailure(null);
    },
  };
}
