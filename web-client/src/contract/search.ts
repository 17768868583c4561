import type { AttachmentKind } from './files';
import type { MessageKind } from './rooms';
import type { Person, Role } from './values';

/** A stretch of a message, and whether it is what was looked for. */
export interface ExcerptPart {
  text: string;
  found: boolean;
}

export interface FoundMessage {
  room: string;
  number: number;
  at: string;
  by: Person & { role: Role };
  kind: MessageKind;
  excerpt: ExcerptPart[];
  /** The kind of file it carries. */
  file?: AttachmentKind | null;
}

export interface FoundPage {
  hits: FoundMessage[];
  /** Where the next page begins. */
  before?: number | null;
}

/** Longer questions are refused. */
export const longestQuestion = 100;
