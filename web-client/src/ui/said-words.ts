import i18next from 'i18next';
import type { AttachmentKind } from '@/contract/files';
import { plainWords } from './markup';

interface Said {
  text: string;
  attachment?: { kind: AttachmentKind } | null;
}

/** A message in one line: what it carries in brackets, then its words. */
export function saidWords({ text, attachment }: Said): string {
  return [attachment ? fileWord(attachment.kind) : '', plainWords(text)].filter(Boolean).join(' ');
}

/** What kind of file it is, as lists say it: "[图片]". */
export function fileWord(kind: AttachmentKind): string {
  return `[${i18next.t(`ui:file.${kind}`)}]`;
}
