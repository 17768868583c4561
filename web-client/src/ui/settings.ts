import { useSyncExternalStore } from 'react';

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark' | 'contrast' | 'paper';
export const elderSizes = [18, 20, 22, 26, 30] as const;
export type ElderSize = (typeof elderSizes)[number];
export const textSteps = ['m', 'l', 'xl'] as const;
export type TextStep = (typeof textSteps)[number];

export interface Settings {
  language: Language;
  theme: Theme;
  /** Size of the main text in px, or null outside elder mode. */
  elder: ElderSize | null;
  text: TextStep;
  /** Somebody has chosen here, so that nobody is asked twice. */
  asked: boolean;
  /** On a desktop: a pointer that is easily found, and a line under which one reads. */
  pointer: 'usual' | 'large';
  readingLine: boolean;
}

const key = 'comanage.settings';
const standard: Settings = {
  language: 'zh-CN',
  theme: 'light',
  elder: null,
  text: 'm',
  asked: false,
  pointer: 'usual',
  readingLine: false,
};
const listeners = new Set<() => void>();
let current = read();

function read(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return kept && typeof kept === 'object' ? { ...standard, ...kept } : standard;
  } catch {
    return standard;
  }
}

/** Puts the settings on the root element, where the tokens look for them; public/look.js does so before the first paint. */
export function applySettings(settings: Settings = current): void {
  const root = document.documentElement;
  root.lang = settings.language;
  root.dataset.theme = settings.theme;
  root.dataset.text = settings.text;
  root.dataset.pointer = settings.pointer;
  if (settings.elder === null) delete root.dataset.elder;
  else root.dataset.elder = String(settings.elder);
  // Asked for with the next picture, when the styles are worked out anyway.
  requestAnimationFrame(colourFrame);
}

/** Gives what surrounds the page in a browser the page's own colour. */
function colourFrame(): void {
  const page = getComputedStyle(document.documentElement).getPropertyValue('--cm-page').trim();
  if (page) document.querySelector('meta[name="theme-color"]')?.setAttribute('content', page);
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // A full or forbidden store only means that the choice is not remembered.
  }
  applySettings();
  listeners.forEach((tell) => {
    tell();
  });
}

export function getSettings(): Settings {
  return current;
}

export function useSettings(): Settings {
  return useSyncExternalStore(onSettings, getSettings);
}

export function onSettings(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
