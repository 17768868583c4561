import type { Bilingual, Coded, Page, Person, Role, Section, Sex, Urgency } from './values';

export type ReferralState =
  'suggested' | 'requested' | 'accepted' | 'declined' | 'seen' | 'resultReturned' | 'closed' | 'ended';
export type StepState = ReferralState | 'unanswered';
export type Turn = 'community' | 'hospital' | 'none';

export interface ReferralRow {
  id: string;
  direction: 'up' | 'down';
  patientId: string;
  name: string;
  sex: Sex;
  age: number;
  group: { id: string; name: Bilingual | string };
  hospital: { id: string; name: Bilingual | string };
  department: { code: string; name: Bilingual | string };
  urgency: Urgency;
  state: ReferralState;
  turn: Turn;
  dueAt?: string | null;
  requestedAt?: string | null;
  summary: string;
}

export interface ReferralList extends Page<ReferralRow> {
  sections: Section<string>[];
}

export interface Asks {
  medicine?: string | null;
  watch?: string | null;
  date?: string | null;
}

export interface ReferralStep {
  state: StepState;
  at: string;
  by: string | Person;
  role: Role;
  side?: 'community' | 'hospital';
  text?: string | null;
  reason?: Coded | string | null;
  when?: string | null;
}

export interface ReferralView {
  row: ReferralRow;
  caseId?: string | null;
  summary: string;
  phone?: string | null;
  reason: Coded;
  steps: ReferralStep[];
  result?: { text: string; asks?: Asks | null } | null;
  asks?: Asks | null;
  outcome?: Coded | null;
  nextFollowUp?: string | null;
  mayDo: string[];
  reasons: { decline: Coded[]; end: Coded[]; close: Coded[]; withoutFollowUp: Coded[]; referDown: Coded[] };
}

/** When and where the hospital expects the patient, as far as it has said so. */
export interface Agreed {
  /** Null while it has set no time; absent where that could not be asked. */
  when?: string | null | undefined;
  place?: string | null | undefined;
}

export interface Hospital {
  id: string;
  name: Bilingual;
  departments: { code: string; name: Bilingual }[];
}
