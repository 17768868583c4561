import { IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from './translation';
import { IconButton } from './button';
import { useSettings } from './settings';
import { useSpeech } from './speech';

/** Reads these words; nothing where the browser has no voice. */
export function ReadAloud({ words, className }: { words: () => string; className?: string }) {
  const { t } = useTranslation('ui');
  const { language } = useSettings();
  const [text, setText] = useState('');
  const speech = useSpeech(text, language);
  if (!speech) return null;
  return (
    <IconButton
      icon={speech.speaking ? IconPlayerStop : IconVolume}
      label={t(speech.speaking ? 'aloud.stop' : 'aloud.read')}
      className={className}
      onClick={() => {
        const wanted = words();
        setText(wanted);
        speech.toggle(wanted);
      }}
    />
  );
}

const mostLetters = 2000;
const mostSaid = 600;

/** Reads the page, from the same corner of every page. */
export function ReadPage() {
  return (
    <ReadAloud
      className="push read-page"
      words={() =>
        // Of a talk the end is what one came for, of a page its beginning.
        talk() ?? shown(['.bar h1', 'main']).slice(0, mostLetters)
      }
    />
  );
}

function talk(): string | null {
  const words = shown(['.talk-lines']);
  return words === '' ? null : words.slice(-mostSaid);
}

function shown(places: readonly string[]): string {
  return places
    .map((place) => document.querySelector<HTMLElement>(place)?.innerText ?? '')
    .join('\n')
    .trim();
}
