import type { Bilingual, Person, Role } from './values';

export type RoomKind = 'group' | 'team' | 'consult' | 'case';
export type MessageKind = 'message' | 'note' | 'announcement' | 'advice' | 'notice';

export interface RoomSummary {
  id: string;
  kind: RoomKind;
  title: Bilingual;
  groupId: string;
  patientId?: string | null;
  caseId?: string | null;
  people: number;
  staff: number;
  number: number;
  unread: number;
  last?: { number: number; at: string; author: string; role: Role; text: string; kind: MessageKind } | null;
}

export interface Notice {
  code: string;
  values: Record<string, string>;
}

export interface Posted {
  type: 'posted';
  messageId: string;
  kind: MessageKind;
  text: string;
  replyTo?: number | null;
  about?: string | null;
  notice?: Notice | null;
}

export type RoomChange =
  Posted | { type: 'recalled'; target: number } | { type: 'redFlagged'; target: number };

/** One numbered change of a room. The numbers of a room have no gaps, for anybody. */
export interface RoomUpdate {
  number: number;
  at: string;
  by: Person & { role: Role };
  change: RoomChange;
}

export interface OpenedRoom {
  room: RoomSummary;
  number: number;
  readMark: number;
  /** True when the updates are a fresh page and whatever was held before must go. */
  reset: boolean;
  updates: RoomUpdate[];
}

export interface PostRequest {
  commandId: string;
  text: string;
  kind: 'message' | 'note' | 'announcement';
  replyTo?: number;
  about?: string;
}

export interface PostReply {
  update?: RoomUpdate | null;
  refusal?: string | null;
}
