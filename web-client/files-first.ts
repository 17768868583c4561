import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { neededFor } from './shell-list';

/** The pages that somebody on a slow line waits for, by the first part of their address; "any" is for all others. */
const pages: Record<string, readonly string[]> = {
  any: ['sign-in-page'],
  today: ['today-page', 'own-texts'],
  rooms: ['rooms-page'],
};
const languages = { 'zh-CN': 'zh', en: 'en' };

/** Writes into look.js which files these pages need, so that they come together with the start and not after it. */
export function filesFirst(): Plugin {
  return {
    name: 'files-first',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const always = new Set(neededFor(bundle, []));
      const filesOf = (parts: readonly string[], language: string) =>
        neededFor(
          bundle,
          ['texts', ...parts].map((part) => (part.endsWith('texts') ? `${part}-${language}` : part)),
        )
          .filter((file) => !always.has(file))
          .map((file) => `/${file}`);
      const files = mapped(pages, (parts) => mapped(languages, (language) => filesOf(parts, language)));
      const look = join(dir, 'look.js');
      const code = readFileSync(look, 'utf8').replace(
        'const files = {};',
        `const files = ${JSON.stringify(files)};`,
      );
      writeFileSync(look, code);
    },
  };
}

function mapped<From, To>(values: Record<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));
}
