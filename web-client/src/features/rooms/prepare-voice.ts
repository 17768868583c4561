import type { Prepared } from '@/contract/files';
import { Refused } from '@/contract/http';

export const mostPeaks = 48;

/** The loudest of each stretch, so that a shape of so many bars stands for the whole. */
export function peaksOf(levels: ArrayLike<number>, bars = mostPeaks): number[] {
  const count = Math.max(1, Math.min(bars, levels.length));
  const stretch = levels.length / count;
  const loudest = Array.from({ length: count }, (_, bar) => {
    let most = 0;
    const end = Math.max(Math.floor(bar * stretch) + 1, Math.floor((bar + 1) * stretch));
    for (let at = Math.floor(bar * stretch); at < end && at < levels.length; at++) {
      most = Math.max(most, Math.abs(levels[at] ?? 0));
    }
    return most;
  });
  // A quiet voice is drawn as large as a loud one: the shape is what is looked at.
  const top = Math.max(...loudest, 0.01);
  return loudest.map((each) => Math.round((each / top) * 100));
}

/** A recording from elsewhere, for browsers without a microphone. */
export async function prepareVoice(file: Blob, name: string, longestMs: number): Promise<Prepared> {
  const context = new OfflineAudioContext(1, 1, 16_000);
  const sound = await file
    .arrayBuffer()
    .then((bytes) => context.decodeAudioData(bytes))
    .catch(() => {
      throw new Refused(0, 'attachments.unknown-type');
    });
  const durationMs = Math.round(sound.duration * 1000);
  if (durationMs > longestMs) throw new Refused(0, 'attachments.voice-too-long');
  return { kind: 'voice', name, file, durationMs, peaks: peaksOf(sound.getChannelData(0)) };
}
