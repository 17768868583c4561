import type { AssessmentView, Measurement, PatientView } from './patients';
import type { EscalationRow } from './escalations';
import type { ReferralRow } from './referrals';
import type { Bilingual, Coded, Person, Role, Section, Sex, Urgency } from './values';

export type SectionKey = 'emergency' | 'overdue' | 'urgent' | 'soon' | 'routine';
export type CaseState = 'waiting' | 'claimed' | 'recalled' | 'escalated' | 'answered' | 'referred' | 'closed';
export type DecisionKind = 'advise' | 'recall' | 'refer' | 'escalate' | 'dismiss';

export interface CaseRow {
  id: string;
  patientId: string;
  name: string;
  sex: Sex;
  age: number;
  group: { id: string; name: Bilingual | string };
  urgency: Urgency;
  overdue: boolean;
  reason: Coded;
  score?: { text: string; change?: 'up' | 'down' | null } | null;
  openedAt: string;
  dueAt?: string | null;
  paused: boolean;
  state: CaseState;
  owner?: Person | null;
  leaseUntil?: string | null;
  section?: SectionKey;
  /** On an overdue case: the GP to whom it goes, and who had it. */
  deputy?: Person | null;
  hadBy?: Person | null;
  /** A model put it before others of the same urgency. */
  isFirst?: boolean;
  /** The last digits of the telephone number, to search by. */
  phoneTail?: string;
  /** A signed decision that has not taken effect yet. */
  held?: { kind: DecisionKind; until: string } | null;
}

export interface TriageList {
  sections: Section<SectionKey>[];
  items: CaseRow[];
  total: number;
  hidden: number;
  doneToday: number;
  /** Overdue cases that went from me to the deputy, or came to me as the deputy, whatever is filtered. */
  handedOver: CaseRow[];
}

export interface Evidence {
  at: string;
  kind: 'assessment' | 'message' | 'measurement' | 'model' | 'withdrawn';
  assessment?: AssessmentView | null;
  message?: MessageEvidence | null;
  measurement?: Measurement | null;
  /** The trained model that placed the person high. */
  model?: Bilingual | null;
}

export interface MessageEvidence {
  room: string;
  number: number;
  text: string;
  flags: string[];
  /** Set where the assistant raised it, and not the rules. */
  assistant?: { why: string; model: string } | null;
}

export interface CaseStep {
  at: string;
  by: string | Person | null;
  role?: Role | null;
  what: string;
  reason?: Coded | string | null;
  text?: string | null;
}

export interface CaseView {
  row: CaseRow;
  episode: number;
  rule?: {
    id: string;
    urgency: Urgency;
    action: Bilingual;
    source: Bilingual;
    confirmed: boolean;
  } | null;
  evidence: Evidence[];
  history: CaseStep[];
  patient: PatientView;
  rooms: { consult?: string | null; team?: string | null; case?: string | null };
  escalations: EscalationRow[];
  referrals: ReferralRow[];
  reasons: Record<DecisionKind, Coded[]>;
}
