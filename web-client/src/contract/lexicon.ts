import type { Coded, Urgency } from './values';

export type LexiconUse = 'inForce' | 'trial' | 'reading' | 'ready' | 'tried' | 'former';

export interface LexiconVersionLine {
  number: number;
  use: LexiconUse;
  why: string;
  at: string;
  by: string;
}

/** The versions of the red-flag lexicon; number 0 is the shipped one. */
export interface LexiconOverview {
  shipped: string;
  inForce: number;
  onTrial?: number | null;
  versions: LexiconVersionLine[];
  acts: { version: number; kind: string; at: string; by: string }[];
}

export interface WordChange {
  concept: string;
  added: string[];
  removed: string[];
}

/** What a version says otherwise than the shipped lexicon. */
export interface LexiconChanges {
  words: WordChange[];
  rulesOff: string[];
}

export interface LexiconConcept {
  name: string;
  kind: string;
  words: string[];
}

export interface LexiconRule {
  text: string;
  flag: string;
  level: Urgency;
  isConcern: boolean;
  isOn: boolean;
  concepts: string[];
}

/** All that a version reads by. */
export interface LexiconSheet {
  number: number;
  version: string;
  changes: LexiconChanges;
  concepts: LexiconConcept[];
  rules: LexiconRule[];
  flags: Coded[];
}

export interface LabelledSentence {
  id: string;
  text: string;
  expected: Coded[];
  found: Coded[];
}

export type FlagChangeKind = 'gained' | 'lost' | 'raised' | 'lowered';

export interface LexiconVersionView {
  report: {
    version: LexiconVersionLine;
    madeFor: string;
    replayedAt?: string | null;
    trialBegan?: string | null;
    trialEnded?: string | null;
    progress: number;
    messages: number;
    tried: number;
    differing: number;
    differingInTrial: number;
    flags: { flag: Coded; change: FlagChangeKind; past: number; trial: number }[];
  };
  changes: LexiconChanges;
  broken: LabelledSentence[];
  trialHours: number;
}

export interface LexiconExample {
  example: {
    room: string;
    number: number;
    at: string;
    isTrial: boolean;
    changes: { flag: Coded; change: FlagChangeKind; before?: Urgency | null; after?: Urgency | null }[];
  };
  words: string;
}

export interface TriedFinding {
  flag: Coded;
  level: Urgency;
  start: number;
  length: number;
  held?: string | null;
}

export interface TriedReading {
  level: Urgency;
  findings: TriedFinding[];
}

export interface TriedSentence {
  text: string;
  before: TriedReading;
  after: TriedReading;
  differs: boolean;
}

/** What a proposal would make of sentences, beside the version at work. */
export interface LexiconTrial {
  atWork: string;
  faults: { code: string; what: string }[];
  sentences: TriedSentence[];
  labelled: number;
  broken: LabelledSentence[];
  differing: TriedSentence[];
}
