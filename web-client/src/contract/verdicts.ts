import type { Coded } from './values';

export type Verdict = 'right' | 'overCalled' | 'missed';

/** A red flag of one message, and what a GP said of it. */
export interface FlagVerdict {
  flag: Coded;
  didFire: boolean;
  verdict?: Verdict | null;
  by?: string | null;
}

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
