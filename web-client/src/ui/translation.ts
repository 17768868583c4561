import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

interface Translation {
  t: TFunction;
  i18n: typeof i18next;
}

const known = new Map<string, Translation>();
if (i18next.isInitialized) forgetWhatIsAdded();
else i18next.on('initialized', forgetWhatIsAdded);

/**
 * The texts of the first of these namespaces in the chosen language; those of others are asked for with their name before
 * the key. A talk or a queue asks some hundred times in a frame, so asking costs one subscription and no more, and a
 * text without a figure in it is looked up once.
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
  const said = new Map<unknown, string>();
  const t = (key: string, figures?: Record<string, unknown>) => {
    if (figures !== undefined) return translate(key, figures);
    const words = said.get(key) ?? translate(key);
    said.set(key, words);
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
