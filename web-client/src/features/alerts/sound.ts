import { useEffect } from 'react';

const every = 2500;
let context: AudioContext | null = null;

/** Two short tones, again and again while `on`. Browsers stay silent until the page was touched once. */
export function useAlarmSound(on: boolean): void {
  useEffect(() => {
    if (!on || typeof AudioContext === 'undefined') return;
    const audio = (context ??= new AudioContext());
    const wake = () => void audio.resume().catch(() => undefined);
    const ring = () => {
      if (audio.state === 'running') beep(audio);
      else wake();
    };
    ring();
    const timer = setInterval(ring, every);
    document.addEventListener('pointerdown', wake);
    document.addEventListener('keydown', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
    };
  }, [on]);
}

function beep(audio: AudioContext): void {
  [880, 660].forEach((pitch, index) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + index * 0.28;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.35, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.24);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.25);
  });
}
