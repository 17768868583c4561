import { useEffect, useState } from 'react';
import type { Language } from '@/ui/settings';

/** Reads a text aloud on request, in the reader's language; null where the browser cannot. */
export function useSpeech(
  text: string,
  language: Language,
): { speaking: boolean; toggle: () => void } | null {
  const [speaking, setSpeaking] = useState(false);
  const able = 'speechSynthesis' in window;
  useEffect(
    () => () => {
      if (able) window.speechSynthesis.cancel();
    },
    [able, text],
  );
  if (!able) return null;
  return {
    speaking,
    toggle: () => {
      window.speechSynthesis.cancel();
      if (speaking) {
        setSpeaking(false);
        return;
      }
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language;
      words.rate = 0.9;
      words.onend = () => {
        setSpeaking(false);
      };
      words.onerror = words.onend;
      setSpeaking(true);
      window.speechSynthesis.speak(words);
    },
  };
}
