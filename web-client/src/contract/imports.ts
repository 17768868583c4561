import type { Bilingual } from './values';

export interface ImportProfile {
  code: string;
  title: Bilingual;
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
  firstErrors?: { row: number; column: string; valueClass: string; reason: string; text: Bilingual }[];
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
