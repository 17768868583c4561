export interface ImportProfile {
  code: string;
  title: string | { zh: string; en: string };
  columns: string[];
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
  reasons?: { code: string; count: number }[];
  firstErrors?: { row: number; column: string; valueClass: string; reason: string }[];
}

export interface AuditEntry {
  number: number;
  at: string;
  by: string | { id: string; name: string };
  role: string;
  patient?: string | { id: string; name: string } | null;
  what: string;
  why: string;
  subject?: string | null;
}
