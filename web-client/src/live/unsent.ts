import type { Outgoing } from './outgoing';
import { keep, kept, keptNames } from './vault';

const prefix = 'unsent.';

/**
 * What was written here and has not reached the room, so that neither a reload nor an evening without a net loses a
 * word. A file that is not yet up cannot be kept so; the page warns before it is left.
 */
export function keepUnsent(room: string, outgoing: readonly Outgoing[]): void {
  const entries = outgoing.filter(isKept);
  if (entries.length > 0 || kept(prefix + room) !== undefined)
    keep(prefix + room, entries.length === 0 ? undefined : entries);
}

export function keptUnsent(room: string): readonly Outgoing[] {
  const entries = (kept(prefix + room) ?? []) as readonly Outgoing[];
  return entries.map((entry) => ({ ...entry, state: 'failed' }));
}

/** Rooms in which words of an earlier visit still wait. */
export function roomsWithUnsent(): string[] {
  return keptNames(prefix).map((name) => name.slice(prefix.length));
}

export function isKept({ file, request }: Outgoing): boolean {
  return !file || request.attachment !== undefined;
}
