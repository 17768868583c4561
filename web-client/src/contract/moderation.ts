import type { Attachment } from './files';
import type { RoomKind } from './rooms';
import type { Bilingual, Coded, Page, Person, Role } from './values';

export type Standing = 'visible' | 'held' | 'hidden' | 'removed';

/** One message under review, with its words: moderators judge what was said. */
export interface ReviewItem {
  room: string;
  number: number;
  kind: RoomKind;
  group: { id: string; name: Bilingual };
  author: Person;
  role: Role;
  saidAt?: string | null;
  text: string;
  standing: Standing;
  reports: number;
  words: Coded[];
  openedAt: string;
  steps: ReviewStep[];
  /** What it carries; moderators may read that too. */
  file?: Omit<Attachment, 'description'> | null;
}

export interface ReviewStep {
  at: string;
  /** Empty for a report: reporters stay unnamed. */
  by: string;
  role: Role;
  what: string;
  reason?: Coded | null;
}

export type ReviewList = Page<ReviewItem>;

export interface Conduct {
  slowSeconds: number;
  bans: { patient: Person; until?: string | null; reason: Coded; by: string; at: string }[];
  reasons: Coded[];
}

/** The listed reasons for reporting, hiding, removing and banning; their words are in the texts. */
export const moderationReasons = ['advertisement', 'falseCure', 'privacy', 'insult', 'other'] as const;
