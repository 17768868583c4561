import type { Outgoing } from './outgoing';

const key = (room: string) => `comanage.unsent.${room}`;

/**
 * What was written here and has not reached the room, kept for this tab so that a reload loses no word. A file that is
 * not yet up cannot be kept so; the page warns before it is left.
 */
export function keepUnsent(room: string, outgoing: readonly Outgoing[]): void {
  const kept = outgoing.filter(isKept);
  if (kept.length === 0) sessionStorage.removeItem(key(room));
  else sessionStorage.setItem(key(room), JSON.stringify(kept));
}

export function keptUnsent(room: string): readonly Outgoing[] {
  const kept = sessionStorage.getItem(key(room));
  if (kept === null) return [];
  return (JSON.parse(kept) as Outgoing[]).map((entry) => ({ ...entry, state: 'failed' }));
}

export function isKept({ file, request }: Outgoing): boolean {
  return !file || request.attachment !== undefined;
}
