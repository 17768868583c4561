import type { Measurement } from './patients';
import type { Bilingual, Role, Section, Sex } from './values';

export type CallPart = 'today' | 'overdue' | 'week' | 'aside';
export type CallReason = 'recall' | 'referralFollowUp' | 'next' | 'planned';
export type CallResult =
  'agreed' | 'callLater' | 'noAnswer' | 'wrongNumber' | 'inHospital' | 'refused' | 'moved' | 'died';

/** A reason to call somebody; its day is a date. */
export interface OwedCall {
  reason: CallReason;
  source: string;
  on: string;
}

export interface CallLine {
  id: string;
  patientId: string;
  name: string;
  sex: Sex;
  age: number;
  address?: string | null;
  group: { id: string; name: Bilingual };
  owed: OwedCall[];
  dueOn?: string | null;
  calls: number;
  lastResult?: CallResult | null;
  lastAt?: string | null;
}

export interface DoneCall {
  id: string;
  name: string;
  sex: Sex;
  age: number;
  result: CallResult;
  at: string;
  by: string;
  nextOn?: string | null;
  about: OwedCall[];
}

export interface CallList {
  today: string;
  parts: Section<CallPart>[];
  items: CallLine[];
  total: number;
  /** How many of this part the filter by group leaves out. */
  hidden: number;
  progress: { done: number; due: number; results: Section<CallResult>[] };
  done: DoneCall[];
}

export interface PastCall {
  at: string;
  by: string;
  role: Role;
  result: CallResult;
  nextOn?: string | null;
  note?: string | null;
  about: OwedCall[];
}

/** A result that can be said of the call, and what it says of the next one. */
export interface CallOffer {
  result: CallResult;
  next: 'proposed' | 'asked' | 'none';
  on?: string | null;
}

export interface CallView {
  id: string;
  patientId: string;
  name: string;
  sex: Sex;
  age: number;
  birthDate: string;
  phone?: string | null;
  address?: string | null;
  emergencyContact?: string | null;
  departure?: string | null;
  group: { id: string; name: Bilingual };
  today: string;
  standing: 'due' | 'aside' | 'none' | 'over';
  owed: OwedCall[];
  /** How many calls there have been: goes back with the answer, so that a stale page is refused. */
  seen: number;
  readings: Measurement[];
  earlier: PastCall[];
  offers: CallOffer[];
}
