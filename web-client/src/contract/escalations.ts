import type { AssessmentView, Measurement } from './patients';
import type { Bilingual, Person, Role, Section, Sex, Urgency } from './values';

export type Wanted = 'advice' | 'seePatient' | 'test';
export type EscalationState = 'asked' | 'needsMore' | 'answered' | 'referralProposed' | 'closed';
export type EscalationSection = 'open' | 'paused' | 'answered' | 'closed';

export interface EscalationRow {
  id: string;
  caseId: string;
  patientId: string;
  name: string;
  sex: Sex;
  age: number;
  group: { id: string; name: Bilingual | string };
  urgency: Urgency;
  question: string;
  wanted: Wanted;
  askedBy: Person;
  askedAt: string;
  dueAt?: string | null;
  pausedAt?: string | null;
  answeredAt?: string | null;
  closedAt?: string | null;
  state: EscalationState;
  specialist?: Person | null;
}

export interface EscalationList {
  sections: Section<EscalationSection>[];
  items: EscalationRow[];
}

/** What a specialist has done in the last seven days. */
export interface SpecialistWork {
  answered: number;
  answeredBefore: number;
  /** From question to answer, the wait for more left out. */
  medianMinutes?: number | null;
  askedMore: number;
}

export interface ThreadEntry {
  at: string;
  by: string | Person;
  role: Role;
  kind: 'question' | 'more' | 'supplied' | 'answer' | 'proposal' | 'closed';
  text: string;
  signed?: { name: string; at: string; external: boolean } | null;
}

export interface EscalationView {
  row: EscalationRow;
  question: string;
  tried: string;
  wanted: Wanted;
  snapshot: Snapshot | null;
  thread: ThreadEntry[];
  room?: string | null;
}

/** The patient as frozen when the question was asked. */
export interface Snapshot {
  takenAt: string;
  problems: { code: string; text: Bilingual; stage: string }[];
  measurements: Measurement[];
  assessments: AssessmentView[];
  medicines: string[];
  missing: Bilingual[];
  /** When somebody last asked what the patient takes: then an empty list says nothing is taken. */
  medicinesReviewedAt?: string | null;
}
