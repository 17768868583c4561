import type { Bilingual } from './values';

export interface CannedReply {
  id: string;
  status: 'draft' | 'approved';
  title: Bilingual;
  text: Bilingual;
  writer: string;
  approver?: string | null;
  mayApprove: boolean;
}

/** What is filled in when a reply is taken up. */
export interface CannedValues {
  patient: string;
  me: string;
  group: string;
  date: string;
}

const variable = /\{(patient|me|group|date)\}/g;

export function filledIn(text: string, values: CannedValues): string {
  return text.replace(variable, (_, name: keyof CannedValues) => values[name]);
}

/** Whether nothing would be left empty: a group has no patient whose name could stand in it. */
export function isKnown(text: string, values: CannedValues): boolean {
  return [...text.matchAll(variable)].every(([, name]) => values[name as keyof CannedValues] !== '');
}
