import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

interface Translation {
  t: TFunction;
  i18n: typeof i18next;
}

const mostKept = 2000;
const known = new Map<string, Translation>();
if (i18next.isInitialized) forgetWhatIsAdded();
else i18next.on('initialized', forgetWhatIsAdded);

/**
 * The texts of the first of these namespaces in the chosen language; those of others are asked for with their name before
 * the key. A talk or a queue asks some hundred times in a frame, so asking costs one subscription and no more, and a
 * text is put together once, with the same figures too.
 */
export function useTranslation(namespaces: string | readonly string[]): Translation {
  const language = useSyncExternalStore(onLanguage, languageNow);
  const first = typeof namespaces === 'string' ? namespaces : namespaces[0];
  const name = `${language}/${first}`;
  const found = known.get(name) ?? { t: quick(i18next.getFixedT(language, first)), i18n: i18next };
  known.set(name, found);
  return found;
}

function quick(translate: TFunction): TFunction {
  const said = new Map<string, string>();
  const t = (key: string, figures?: Record<string, unknown>) => {
    const asked = figures === undefined ? key : `${key} ${JSON.stringify(figures)}`;
    const found = said.get(asked);
    if (found !== undefined) return found;
    const words = figures === undefined ? translate(key) : translate(key, figures);
    // Times of day and names go on without end.
    if (said.size >= mostKept) said.clear();
    said.set(asked, words);
    return words;
  };
  return t as TFunction;
}

/** It may be what was missing when it was asked for. */
function forgetWhatIsAdded(): void {
  i18next.store.on('added', () => {
    known.clear();
  });
}

function onLanguage(tell: () => void): () => void {
  i18next.on('languageChanged', tell);
  return () => {
    i18next.off('languageChanged', tell);
  };
}

function languageNow(): string {
  return i18next.language;
}
