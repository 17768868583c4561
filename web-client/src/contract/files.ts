import { newId, Refused } from './http';
import type { Bilingual } from './values';

export type AttachmentKind = 'image' | 'document' | 'voice';

/** A file that a message carries. */
export interface Attachment {
  id: string;
  kind: AttachmentKind;
  contentType: string;
  bytes: number;
  name: string;
  width?: number | null;
  height?: number | null;
  durationMs?: number | null;
  /** The loudness of a voice from start to end, each from 0 to 100. */
  peaks?: number[] | null;
  hasThumbnail: boolean;
  description: Bilingual;
}

export interface FileRules {
  largestBytes: number;
  longestVoiceMs: number;
  types: string[];
}

/** A file made ready to be sent: a picture is encoded anew here, so nothing of the camera's notes leaves the device. */
export interface Prepared {
  kind: AttachmentKind;
  name: string;
  file: Blob;
  thumbnail?: Blob;
  peaks?: number[];
  width?: number;
  height?: number;
  durationMs?: number;
}

export const largestFile = 20 * 1024 * 1024;

export function fileUrl(room: string, id: string): string {
  return `/api/rooms/${room}/files/${id}`;
}

export function thumbnailUrl(room: string, id: string): string {
  return `${fileUrl(room, id)}/thumbnail`;
}

interface Sending {
  room: string;
  prepared: Prepared;
  /** Made once for the file: sending it again is the same upload. */
  commandId: string;
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends a file to a room; fetch cannot say how far an upload is, so this is the older way. */
export function sendFile({ room, prepared, commandId, onProgress, signal }: Sending): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/rooms/${room}/files`);
    request.setRequestHeader('X-CoManage', '1');
    request.setRequestHeader('Command-Id', commandId);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Attachment);
      else reject(new Refused(request.status, codeIn(request.responseText) ?? `http.${request.status}`));
    };
    request.onerror = () => {
      reject(new Refused(0, 'offline'));
    };
    request.onabort = () => {
      reject(new DOMException('The sender changed his mind.', 'AbortError'));
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(formOf(prepared));
  });
}

/** One upload of one file, however often it is tried. */
export function uploadOf(room: string, prepared: Prepared) {
  const commandId = newId();
  return (onProgress: (part: number) => void, signal: AbortSignal): Promise<Attachment> =>
    sendFile({ room, prepared, commandId, onProgress, signal });
}

function formOf({ name, file, thumbnail, peaks }: Prepared): FormData {
  const form = new FormData();
  if (peaks) form.set('peaks', peaks.join(','));
  form.set('file', file, name);
  if (thumbnail) form.set('thumbnail', thumbnail, 'small.jpg');
  return form;
}

function codeIn(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { code?: string }).code;
  } catch {
    return undefined;
  }
}
