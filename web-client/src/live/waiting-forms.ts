import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '@/contract/http';
import { useLine } from './use-live';
import { keep, kept } from './vault';

/** A form that was handed in and has not reached the service; it keeps its id, so that it is taken once however often it goes. */
export interface WaitingForm {
  commandId: string;
  path: string;
  body: unknown;
  /** The page it was filled on. */
  about: string;
  at: string;
  /** What was typed, to go on with when it is taken back. */
  draft: unknown;
  /** Why the service did not take it; then it waits for a person. */
  refusal?: string;
}

export type HandedIn = 'taken' | 'waits' | Refused;

const name = 'forms';
const none: readonly WaitingForm[] = [];
const listeners = new Set<() => void>();

export function waitingForms(): readonly WaitingForm[] {
  return (kept(name) as readonly WaitingForm[] | undefined) ?? none;
}

/** Sends a form; only what the service could not be told waits, so that nothing flickers where there is a line. */
export async function handIn(form: WaitingForm): Promise<HandedIn> {
  const end = await attempt(form);
  const others = waitingForms().filter((each) => each.about !== form.about);
  put(end === 'waits' ? [...others, form] : others);
  return end;
}

/** Sends what waits, in the order in which it was filled; answers whether the service took any of it. */
export async function sendWaiting(): Promise<boolean> {
  let taken = false;
  for (const form of waitingForms()) {
    if (form.refusal !== undefined) continue;
    const end = await attempt(form);
    if (end === 'waits') break;
    if (end === 'taken') takeBack(form);
    taken ||= end === 'taken';
    if (end instanceof Refused)
      put(waitingForms().map((each) => (each === form ? { ...form, refusal: end.code } : each)));
  }
  return taken;
}

export function takeBack({ commandId }: WaitingForm): void {
  put(waitingForms().filter((each) => each.commandId !== commandId));
}

export function useWaitingForms(): readonly WaitingForm[] {
  return useSyncExternalStore(subscribe, waitingForms);
}

/** Sends what waits whenever there is a line again, and reads these lists anew then. */
export function useSendWaiting(lists: readonly string[]): void {
  const client = useQueryClient();
  const { state } = useLine();
  const names = lists.join();
  useEffect(() => {
    if (state !== 'online') return;
    void sendWaiting().then((taken) => {
      if (!taken) return;
      for (const list of names.split(',')) void client.invalidateQueries({ queryKey: [list] });
    });
  }, [client, state, names]);
}

async function attempt(form: WaitingForm): Promise<HandedIn> {
  try {
    await send('POST', form.path, form.body, form.commandId);
  } catch (error) {
    return error instanceof Refused && isFinal(error.status) ? error : 'waits';
  }
  return 'taken';
}

/** No line, no session, too much at once or a fault of the service: it can be taken later as it stands. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

function put(forms: readonly WaitingForm[]): void {
  keep(name, forms.length === 0 ? undefined : forms);
  listeners.forEach((tell) => {
    tell();
  });
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
