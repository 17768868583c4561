import type { CallLine, CallOffer, CallResult } from '@/contract/calls';
import type { EmptyKind } from '@/ui/states';

export type Grouping = 'household' | 'street';

/** People who are called one after the other: of one address, or of one street. */
export interface Household {
  /** Null where the record has no address. */
  place: string | null;
  people: CallLine[];
}

/** In the order of the list: where the one who waits longest lives comes first. */
export function householdsOf(lines: readonly CallLine[], by: Grouping): Household[] {
  const groups = new Map<string, Household>();
  for (const line of lines) {
    const place = placeOf(line.address, by);
    const known = groups.get(place ?? '');
    if (known) known.people.push(line);
    else groups.set(place ?? '', { place, people: [line] });
  }
  return [...groups.values()];
}

/** A record holds one line of address: the street is what stands in it before the first number. */
export function placeOf(address: string | null | undefined, by: Grouping): string | null {
  const whole = address?.trim().replaceAll(/\s+/g, ' ') ?? '';
  if (whole === '') return null;
  if (by === 'household') return whole;
  const street = whole.replace(/[0-9０-９].*$/u, '').trim();
  return street === '' ? whole : street;
}

export function matching(lines: readonly CallLine[], search: string): CallLine[] {
  const words = search.trim().toLowerCase();
  if (words === '') return [...lines];
  return lines.filter((line) => `${line.name} ${line.address ?? ''}`.toLowerCase().includes(words));
}

/** Which of the four ways in which the list is empty. */
export function emptyKind(search: string, hidden: number): Exclude<EmptyKind, 'done' | 'closed'> {
  if (search.trim() === '') return hidden > 0 ? 'filtered' : 'nothing';
  return hidden > 0 ? 'both' : 'notFound';
}

/** Whom to call after this one; from the last on with the first. */
export function nextOf(order: readonly string[], id: string): string | undefined {
  const at = order.indexOf(id);
  const others = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return others.find((each) => each !== id);
}

/** Days are compared as days, wherever the reader's clock stands. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

export const furthest = 366;

export interface Draft {
  result: CallResult | null;
  nextOn: string;
  diedOn: string;
  note: string;
}

export const noDraft: Draft = { result: null, nextOn: '', diedOn: '', note: '' };

/** Choosing a result brings its next day with it; the words stay. */
export function chosen(draft: Draft, offer: CallOffer): Draft {
  return { ...draft, result: offer.result, nextOn: offer.on ?? '', diedOn: '' };
}

export function maySave(draft: Draft, offer: CallOffer | undefined): boolean {
  if (!offer) return false;
  if (offer.result === 'died') return draft.diedOn !== '';
  return offer.next === 'none' || draft.nextOn !== '';
}

/** What ends the care of somebody is asked once more. */
export function needsConfirmation(result: CallResult | null): boolean {
  return result === 'moved' || result === 'died';
}

export function bodyOf(draft: Draft, offer: CallOffer, seen: number): unknown {
  return {
    result: offer.result,
    seen,
    ...(offer.next !== 'none' ? { nextOn: draft.nextOn } : {}),
    ...(offer.result === 'died' ? { diedOn: draft.diedOn } : {}),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
  };
}
