import i18next from 'i18next';
import { getSettings, type Language, onSettings } from '@/ui/settings';

type Texts = Record<string, unknown>;

type Loaders = Record<Language, () => Promise<{ texts: Record<string, Texts> }>>;

const forAll: Loaders = { 'zh-CN': () => import('./texts-zh'), en: () => import('./texts-en') };
const further = {
  own: { 'zh-CN': () => import('./own-texts-zh'), en: () => import('./own-texts-en') },
  staff: { 'zh-CN': () => import('./staff-texts-zh'), en: () => import('./staff-texts-en') },
} satisfies Record<string, Loaders>;
const wanted: Loaders[] = [forAll];

/**
 * ../features/triage/zh.json belongs to the namespace triage, the file beside this one to app, and what of ui only staff
 * read to ui.
 */
export function byFolder(files: Record<string, Texts>): Record<string, Texts> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [
      path.replace(/^\.\//, 'app/').replace('/for-staff/', '/').split('/').at(-2) ?? '',
      texts,
    ]),
  );
}

async function load(language: Language): Promise<void> {
  const parts = await Promise.all(wanted.map((loaders) => loaders[language]()));
  for (const { texts } of parts) {
    for (const [namespace, entries] of Object.entries(texts)) {
      // They are the module's own and are not copied; what staff read in addition is put among them.
      i18next.addResourceBundle(language, namespace, entries, true, false, { silent: false, skipCopy: true });
    }
  }
}

/** A part of the pages that a first conversation does without, with its texts there before it. */
export async function withTexts<T>(kind: keyof typeof further, part: () => Promise<T>): Promise<T> {
  if (!wanted.includes(further[kind])) wanted.push(further[kind]);
  const [loaded] = await Promise.all([part(), load(getSettings().language)]);
  return loaded;
}

/** One language is loaded; the other only when somebody switches to it. */
export async function startTexts(): Promise<void> {
  const { language } = getSettings();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await load(language);
  await i18next.changeLanguage(language);
  onSettings(() => {
    const chosen = getSettings().language;
    if (chosen === i18next.language) return;
    void load(chosen).then(() => i18next.changeLanguage(chosen));
  });
}
