import type { AssessmentView } from './patients';
import type { Bilingual, Urgency } from './values';

export interface Field {
  code: string;
  label: Bilingual;
  kind: 'number' | 'yesNo' | 'choice' | 'multiChoice';
  units?: { code: string; factor: number }[] | null;
  hard?: [number, number] | null;
  soft?: [number, number] | null;
  required: boolean;
  options?: { code: string; label: Bilingual }[] | null;
  help?: Bilingual | null;
  /** The same in a patient's words; absent where the label serves both. */
  ask?: Bilingual | null;
}

/** This band leads to this rule; further conditions narrow it. */
export interface BandRule {
  band: string;
  rule: string;
  field?: string | null;
  atLeast?: number | null;
  unless?: string | null;
}

export interface InstrumentUse {
  name: string;
  inputs?: unknown;
  rules?: BandRule[] | null;
  scoreUnit?: string | null;
}

/** The whole form as an administrator edits it. */
export interface ProgrammeForm {
  code: string;
  version: number;
  title: Bilingual;
  brief: Bilingual;
  awaitingSignOff: boolean;
  fields: Field[];
  instruments: InstrumentUse[];
  alarms?: { field: string; rule: string }[] | null;
}

export interface RuleChoice {
  id: string;
  urgency: Urgency;
  action: Bilingual;
  source: Bilingual;
  confirmed: boolean;
}

export interface FormTrial {
  /** Kind and place, such as range:sbp. */
  problems: string[];
  faults: { field: string; code: string }[];
  unusual: string[];
  results: {
    instrument: string;
    title: Bilingual;
    score?: number | null;
    scoreUnit?: string | null;
    band?: string | null;
    bandTitle?: Bilingual | null;
    missing: Bilingual[];
    problem?: string | null;
    rule?: RuleChoice | null;
  }[];
}

export interface Programme {
  code: string;
  version: number;
  title: Bilingual;
  signOff: 'signed' | 'awaiting';
  instruments: { name: string; title: Bilingual; bands: { code: string; title: Bilingual }[] }[];
  fields: Field[];
  form?: ProgrammeForm | null;
}

export interface ScreeningReply {
  id: string;
  version: number;
  assessments: AssessmentView[];
  confirm?: { field: string; message: string | Bilingual }[] | null;
}
