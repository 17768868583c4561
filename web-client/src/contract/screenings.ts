import type { AssessmentView } from './patients';
import type { Bilingual } from './values';

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
}

export interface Programme {
  code: string;
  version: number;
  title: Bilingual;
  signOff: 'signed' | 'awaiting';
  instruments: { name: string; title: Bilingual }[];
  fields: Field[];
}

export interface ScreeningReply {
  id: string;
  version: number;
  assessments: AssessmentView[];
  confirm?: { field: string; message: string | Bilingual }[] | null;
}
