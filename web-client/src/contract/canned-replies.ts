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

export function filledIn(text: string, values: CannedValues): string {
  return text.replace(/\{(patient|me|group|date)\}/g, (_, name: keyof CannedValues) => values[name]);
}
