import { keep, kept } from '@/live/vault';

/** What is typed but not sent stays on this device, so that a reload or a lost line costs no word. */
export function keptDraft(room: string): string {
  const text = kept(`draft.${room}`);
  return typeof text === 'string' ? text : '';
}

export function keepDraft(room: string, text: string): void {
  keep(`draft.${room}`, text === '' ? undefined : text);
}
