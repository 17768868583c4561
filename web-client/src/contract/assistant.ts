import type { Person } from './values';

export type DraftKind = 'summary' | 'question' | 'reply' | 'minutes';
export type ReadingLevel = 'plain' | 'everyday' | 'detailed';

/** Where a statement is taken from. */
export interface SourceLink {
  kind: 'message' | 'reading' | 'assessment' | 'medicines' | 'step';
  at: string;
  room?: string | null;
  number?: number | null;
  label?: string | null;
}

export interface LinkedStatement {
  text: string;
  sources: SourceLink[];
  /** Of minutes. */
  kind?: 'topic' | 'decision' | 'open' | 'concern' | null;
}

export interface DraftWords {
  text: string;
  tried?: string | null;
  statements: LinkedStatement[];
  /** Statements without a place in the material; nobody sees them. */
  dropped: number;
  /** Messages that spoke to the assistant instead of the team, and were not shown to it. */
  leftOut: number;
  language: 'zh' | 'en';
}

/** What the assistant wrote. It does nothing until a person takes it into an own message. */
export interface DraftView {
  id: string;
  kind: DraftKind;
  isSent: boolean;
  room: string;
  upTo: number;
  by: Person;
  at: string;
  model: string;
  words: DraftWords;
}

export interface AssistantDesk {
  isOn: boolean;
  drafts: DraftView[];
}

/** A draft, or the code of why there is none. */
export interface DraftAnswer {
  draft?: DraftView | null;
  silent?: string | null;
}

export interface DraftBody {
  language: 'zh' | 'en';
  level?: ReadingLevel;
  lastSeen?: number;
}

export interface TaskCount {
  task: 'second-reading' | DraftKind;
  /** `answered`, or the code of why there was no answer. */
  outcome: string;
  runs: number;
  calls: number;
  inputTokens: number;
  outputTokens: number;
  /** Millionths of the currency. */
  costMicros: number;
  milliseconds: number;
}

/** The assistant as the administrator sees it. */
export interface AssistantState {
  state: 'off' | 'ready' | 'broken';
  host?: string | null;
  model?: string | null;
  isInside: boolean;
  readsAgain: boolean;
  currency?: string | null;
  fault?: { code: string; at: string } | null;
  goodAt?: string | null;
  today: TaskCount[];
  month: TaskCount[];
}
