import { useSettings } from './settings';

type Text = { zh: string; en: string } | string | null | undefined;

/** Chooses the reader's language from a text that the server gives in both. */
export function useBilingual(): (text: Text) => string {
  const { language } = useSettings();
  return (text) => {
    if (text === null || text === undefined) return '';
    if (typeof text === 'string') return text;
    return language === 'zh-CN' ? text.zh : text.en;
  };
}

/** A person is sent as a name alone or with an id. */
export function nameOf(person: string | { name: string } | null | undefined): string {
  return typeof person === 'string' ? person : (person?.name ?? '');
}
