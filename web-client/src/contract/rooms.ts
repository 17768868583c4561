import type { Attachment, AttachmentKind } from './files';
import type { Bilingual, Person, Role, Urgency } from './values';

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
  /** Unread messages that call me or my role. */
  mentions: number;
  muted: boolean;
  last?: LastMessage | null;
}

export interface LastMessage {
  number: number;
  at: string;
  author: string;
  role: Role;
  text: string;
  kind: MessageKind;
  /** The kind of file it carries. */
  file?: AttachmentKind | null;
}

export interface Notice {
  code: string;
  values: Record<string, string>;
}

/** Whom a message calls: one person, or everybody of a role. */
export interface Mention {
  person?: string | null;
  role?: Role | null;
}

export const emojis = ['like', 'heart', 'thanks', 'cheer', 'understood'] as const;
export type Emoji = (typeof emojis)[number];

export interface Reactions {
  emoji: Emoji;
  people: Person[];
}

/** What had become of a message when its page was read. */
export interface Marks {
  isRecalled: boolean;
  isFlagged: boolean;
  isPinned: boolean;
  edited?: number | null;
  reactions: Reactions[];
  withheld?: Withheld | null;
}

/** What stands in the place of words that readers do not get. */
export interface Withheld {
  state: 'held' | 'hidden' | 'removed' | 'erased' | 'expired' | 'lifted';
  reason?: string | null;
}

export interface Posted {
  type: 'posted';
  messageId: string;
  kind: MessageKind;
  text: string;
  replyTo?: number | null;
  about?: string | null;
  notice?: Notice | null;
  topic?: string | null;
  mentions?: Mention[] | null;
  marks?: Marks | null;
  attachment?: Attachment | null;
}

/** Something done to a message that stands already. */
export type MessageChange =
  | { type: 'recalled'; target: number }
  | { type: 'edited'; target: number; text: string }
  | { type: 'reacted'; target: number; emoji: Emoji; on: boolean }
  | { type: 'pinned'; target: number; on: boolean }
  | StandingChanged
  | { type: 'redFlagged'; target: number };

/** Everything that this person wrote up to here is gone, on a lawful request. */
export interface ContentErased {
  type: 'contentErased';
  person: string;
}

export type RoomChange = Posted | MessageChange | ContentErased;

export interface StandingChanged {
  type: 'standingChanged';
  target: number;
  standing: 'visible' | 'held' | 'hidden' | 'removed' | 'lifted';
  reason?: string | null;
  /** The words that came back, and the file. */
  text?: string | null;
  attachment?: Attachment | null;
}

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
  /** How far a GP of the group has read. */
  seenByGp: number;
  /** The newest announcement that I have yet to acknowledge. */
  announcement?: RoomUpdate | null;
  pins: RoomUpdate[];
}

export interface PostRequest {
  commandId: string;
  text: string;
  kind: 'message' | 'note' | 'announcement';
  replyTo?: number;
  about?: string;
  topic?: string;
  mentions?: Mention[];
  /** A file that I have sent to this room. */
  attachment?: string;
  /** The assistant's draft that the words began as. */
  draft?: string;
  /** The last number on the screen of staff; a colleague's answer after it refuses this one. */
  lastSeen?: number;
}

export interface PostReply {
  update?: RoomUpdate | null;
  refusal?: string | null;
  missed?: RoomUpdate[] | null;
  /** When the same message may be sent again, where waiting helps. */
  retryAfterMs?: number | null;
  /** What to do about what I wrote; nobody else gets it. */
  advice?: Advice[] | null;
}

/** The reference's advice for what was found in one's own words. */
export interface Advice {
  urgency: Urgency;
  /** Words of not wanting to live. */
  isCrisis: boolean;
  text: Bilingual;
}

export interface RoomPerson extends Person {
  role: Role;
}

export interface Topic {
  topic: string;
  messages: number;
  number: number;
}

export interface Reach {
  update: RoomUpdate;
  acknowledged: number;
  patients: number;
}

export interface Wording {
  number: number;
  at: string;
  text: string;
}
