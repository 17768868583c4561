import { useEffect, useState } from 'react';
import type { Language } from './settings';

interface Speech {
  speaking: boolean;
  /** Begins with these words, or stops. */
  toggle: (words?: string) => void;
}

/** Reads a text aloud on request, in the reader's language; null where the browser cannot. */
export function useSpeech(text: string, language: Language): Speech | null {
  const [speaking, setSpeaking] = useState(false);
  const able = 'speechSynthesis' in window;
  useEffect(
    () => () => {
      if (able) window.speechSynthesis.cancel();
    },
    [able],
  );
  if (!able) return null;
  return {
    speaking,
    toggle: (words = text) => {
      window.speechSynthesis.cancel();
      if (speaking) {
        setSpeaking(false);
        return;
      }
      const said = new SpeechSynthesisUtterance(words);
      said.lang = language;
      said.rate = 0.9;
      said.onend = () => {
        setSpeaking(false);
      };
      said.onerror = said.onend;
      setSpeaking(true);
      window.speechSynthesis.speak(said);
    },
  };
}
