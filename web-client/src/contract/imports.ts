import type { Bilingual } from './values';

export interface ImportProfile {
  code: string;
  title: Bilingual;
}

/** One column of a file, and the profile's column that it fits by its name. */
export interface FileColumn {
  heading: string;
  samples: string[];
  fits?: string | null;
}

/** One column that a profile knows; the part is person, screening, several, or a programme. */
export interface WantedColumn {
  column: string;
  title: Bilingual;
  part: string;
  needed: boolean;
}

export interface ColumnProposal {
  columns: FileColumn[];
  wanted: WantedColumn[];
  problem?: Bilingual | null;
}

export interface ImportRun {
  id: string;
  file: string;
  profile: string;
  dryRun: boolean;
  state: 'running' | 'done' | 'failed' | 'stopped';
  rowsRead: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
  bytes: number;
  bytesRead: number;
  startedAt: string;
  endedAt?: string | null;
  by: string | { id: string; name: string };
  reasons?: { code: string; count: number; text: Bilingual }[];
  /** Absent where there is nothing to take back. */
  undo?: ImportUndo | null;
  firstErrors?: { row: number; column: string; valueClass: string; reason: string; text: Bilingual }[];
}

export interface Tally {
  created: number;
  takenBack: number;
  stayed: number;
}

export interface UndoCounts {
  screenings: Tally;
  people: Tally;
  cases: Tally;
}

export interface ImportUndo {
  state: 'open' | 'over' | 'untraced' | 'running' | 'done';
  until?: string | null;
  reason?: string | null;
  by?: string | null;
  startedAt?: string | null;
  endedAt?: string | null;
  people: number;
  peopleDone: number;
  counts?: UndoCounts | null;
}

export interface UndoOutlook {
  counts: UndoCounts;
  stays: { because: string; people: number }[];
}

export interface ImportStay {
  name: string;
  because: string;
  by?: string | null;
}

export interface AuditEntry {
  number: number;
  at: string;
  by: { id: string; name: string };
  role: string;
  patient?: string | { id: string; name: string } | null;
  /** Only where patients were looked for by name. */
  patientName?: string | null;
  what: string;
  why: string;
  subject?: string | null;
}
