import type { RoomKind } from './rooms';
import type { Bilingual, Person } from './values';

/** What terms do to all rooms that are kept for the same time. */
export interface Outlook {
  rooms: number;
  oldest?: string | null;
  /** When the oldest words are past their time; nothing where they are kept for good. */
  firstGoes?: string | null;
  dueRooms: number;
  dueMessages: number;
  roomsWithinYear: number;
  heldRooms: number;
}

export interface Retention {
  /** Nothing keeps for good. */
  chatYears?: number | null;
  recordsYears?: number | null;
  leastChatYears: number;
  leastRecordsYears: number;
  by?: string | null;
  at?: string | null;
  chat: Outlook;
  records: Outlook;
}

export interface KeptRoom {
  id: string;
  kind: RoomKind;
  patient?: Person | null;
  onHold: boolean;
}

export type HoldKind = 'room' | 'person';

export interface Hold {
  kind: HoldKind;
  id: string;
  reason: string;
  by: string;
  at: string;
  person?: string | null;
  roomKind?: RoomKind | null;
  group?: { id: string; name: Bilingual } | null;
}

export interface Erasure {
  person: Person;
  reason: string;
  by: string;
  orderedAt: string;
  doneAt?: string | null;
  messages?: number | null;
}

/** Everything of a room in one file, with the files that its readers get. */
export function exportUrl(room: string, purpose: string): string {
  return `/api/retention/rooms/${room}/export?${new URLSearchParams({ format: 'zip', purpose }).toString()}`;
}
