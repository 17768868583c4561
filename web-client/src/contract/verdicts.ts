import type { Coded } from './values';

export type Verdict = 'right' | 'overCalled' | 'missed';

/** A red flag of one message, and what a GP said of it. */
export interface FlagVerdict {
  flag: Coded;
  didFire: boolean;
  verdict?: Verdict | null;
  by?: string | null;
  reason?: OverCallReason | null;
  /** Where it stands in the message as it was first said. */
  start?: number | null;
  length?: number | null;
  /** The edition of the rules that found it. */
  rules?: string | null;
}

/** How the words came to be misread. */
export const overCallReasons = ['past', 'another', 'figure', 'known', 'question', 'mild', 'other'] as const;
export type OverCallReason = (typeof overCallReasons)[number];

/** How right the rules were in one flag, one week or one edition. */
export interface FlagQuality {
  key: string;
  flag?: Coded | null;
  fired: number;
  judged: number;
  right: number;
  overCalled: number;
  missed: number;
}
