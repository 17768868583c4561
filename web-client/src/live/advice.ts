import { useSyncExternalStore } from 'react';
import type { Advice } from '@/contract/rooms';

/** What to do about words that were just sent from this device. */
export interface Advised {
  room: string;
  number: number;
  words: string;
  advice: readonly Advice[];
}

const listeners = new Set<() => void>();
let current: Advised | null = null;

/** Told with the answer to the message itself, before anything else can come. */
export function advise(what: Advised | null): void {
  current = what;
  listeners.forEach((tell) => {
    tell();
  });
}

export function useAdvised(): Advised | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
