import { send } from '@/contract/http';
import { looksPersonal } from './state';

/** Longer than this nobody waits before a message goes out: help matters more than the hint. */
const patience = 700;

/**
 * Whether own values or symptoms stand in the words, by the server's rules; they let an emergency pass unasked. Without
 * an answer in time the look of the words decides.
 */
export async function isPersonal(room: string, text: string): Promise<boolean> {
  const read = send<{ isPersonal: boolean }>('POST', `/rooms/${room}/reading`, { text }).then(
    (reading) => reading.isPersonal,
    () => looksPersonal(text),
  );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(looksPersonal(text));
    }, patience);
  });
  return Promise.race([read, late]);
}
