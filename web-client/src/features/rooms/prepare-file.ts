import { type AttachmentKind, largestFile, type Prepared } from '@/contract/files';
import { Refused } from '@/contract/http';
import { preparePicture } from './prepare-picture';
import { prepareVoice } from './prepare-voice';

/** What a file of the device is sent as. The server looks at the bytes itself; this only chooses the way. */
export function kindOf(file: File): AttachmentKind | null {
  if (file.type.startsWith('image/') && file.type !== 'image/svg+xml') return 'image';
  if (file.type === 'application/pdf') return 'document';
  return file.type.startsWith('audio/') ? 'voice' : null;
}

export async function prepareFile(file: File, longestVoiceMs: () => Promise<number>): Promise<Prepared> {
  const kind = kindOf(file);
  if (kind === null) throw new Refused(0, 'attachments.unknown-type');
  if (kind === 'image') return preparePicture(file);
  if (file.size > largestFile) throw new Refused(0, 'attachments.too-large');
  if (kind === 'document') return { kind, name: file.name, file };
  return prepareVoice(file, file.name, await longestVoiceMs());
}
