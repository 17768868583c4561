import type { EscalationRow } from './escalations';
import type { ReferralRow } from './referrals';
import type { CaseRow } from './triage';
import type { Bilingual, Person, Role, Sex, Urgency } from './values';

export type Level = 'high' | 'raised' | 'low' | 'unknown';

export interface MissingInput {
  input: string;
  label: Bilingual;
  /** In a patient's words; absent where the label serves both. */
  ask?: Bilingual | null;
}

export interface AssessmentView {
  screeningId: string;
  programme: string;
  programmeTitle: Bilingual;
  instrument: string;
  instrumentTitle: Bilingual;
  version: string;
  at: string;
  score?: number | null;
  scoreUnit?: string | null;
  outcomes: { name: string; score?: number | null; band?: string | null }[];
  band?: string | null;
  bandTitle?: Bilingual | null;
  level: Level;
  reasons: { input: string; label: Bilingual; answer: string; points?: number | null; text: Bilingual }[];
  missing: MissingInput[];
  /** Warning signs and required questions of the whole form that nobody answered. */
  unanswered?: MissingInput[];
  problem?: string | null;
  awaitingSignOff: boolean;
  rule?: { id: string; urgency: Urgency; action: Bilingual; source: Bilingual } | null;
}

export interface Measurement {
  item: string;
  value: number;
  unit: string;
  at: string;
}

/** What a patient takes, as last reviewed; no items means nothing. */
export interface MedicineList {
  reviewedAt: string;
  by: string;
  role: Role;
  items: Medicine[];
}

export interface Medicine {
  name: string;
  dose: string;
  since?: string | null;
}

export interface ProgrammeStage {
  programme: string;
  stage: string;
  since?: string;
}

export interface PatientRow extends Person {
  sex: Sex;
  age: number;
  phoneTail?: string | null;
  group: Person | { id: string; name: Bilingual };
  programmes: ProgrammeStage[];
  memberOf: string[];
}

export interface PatientView extends Person {
  sex: Sex;
  birthDate?: string;
  age: number;
  phone?: string | null;
  address?: string | null;
  emergencyContact?: string | null;
  /** The emergency contact has an account and is told there. */
  contactHasAccount?: boolean;
  consent?: boolean;
  departure?: 'died' | 'moved' | null;
  group?: { id: string; name: Bilingual | string } | null;
  programmes?: ProgrammeStage[];
  timeline?: {
    at: string;
    by: string;
    role: Role;
    kind: string;
    code: string;
    text: Bilingual;
  }[];
  measurements?: Measurement[];
  assessments?: AssessmentView[];
  /** Absent where nobody has ever asked. */
  medicines?: MedicineList | null;
  cases?: CaseRow[];
  referrals?: ReferralRow[];
  escalations?: EscalationRow[];
  /** Screenings that count no more, because their import was taken back. */
  withdrawn?: { title: Bilingual; takenAt: string; at: string; by: string; reason: string }[];
  rooms?: { consult?: string | null; team?: string | null };
}

export interface MyResults {
  assessments: AssessmentView[];
  screenings: { id: string; programme: string; title: Bilingual; takenAt: string }[];
  decisions: { at: string; kind: string; by: string | Person; text: string | Bilingual }[];
  referrals: ReferralRow[];
}

export interface AccessEntry {
  at: string;
  name: string;
  role: Role;
  what: string;
  why: string;
}
