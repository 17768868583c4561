import type { Prepared } from '@/contract/files';
import { peaksOf } from './prepare-voice';

const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'];
const levelEveryMs = 50;

/** Whether this browser can record here at all: old ones cannot, and none does over an unprotected line. */
export function canRecord(): boolean {
  // Not every browser has what the types promise.
  const media = navigator.mediaDevices as MediaDevices | undefined;
  return media !== undefined && typeof MediaRecorder !== 'undefined' && typeIn() !== undefined;
}

function typeIn(): string | undefined {
  return types.find((type) => MediaRecorder.isTypeSupported(type));
}

export interface Recorder {
  /** Ends the recording and hands it over. */
  stop: () => Promise<Prepared>;
  /** Ends it and lets go of the microphone. */
  cancel: () => void;
}

/** Asks for the microphone and records until told to stop; says how loud it is on the way. */
export async function record(onLevel: (level: number, ms: number) => void): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
  });
  const mimeType = typeIn();
  const recorder = new MediaRecorder(stream, {
    ...(mimeType ? { mimeType } : {}),
    audioBitsPerSecond: 32_000,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const meter = meterOf(stream);
  const levels: number[] = [];
  const began = performance.now();
  const timer = setInterval(() => {
    const level = meter.level();
    levels.push(level);
    onLevel(level, performance.now() - began);
  }, levelEveryMs);
  recorder.start();

  function end() {
    clearInterval(timer);
    stream.getTracks().forEach((track) => {
      track.stop();
    });
    meter.close();
  }

  return {
    cancel: () => {
      recorder.onstop = null;
      if (recorder.state !== 'inactive') recorder.stop();
      end();
    },
    stop: () =>
      new Promise((resolve) => {
        const durationMs = Math.round(performance.now() - began);
        recorder.onstop = () => {
          end();
          const file = new Blob(pieces, { type: recorder.mimeType.split(';')[0] ?? '' });
          resolve({ kind: 'voice', name: 'voice', file, durationMs, peaks: peaksOf(levels) });
        };
        recorder.stop();
      }),
  };
}

function meterOf(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
    },
    close: () => void context.close().catch(() => undefined),
  };
}
