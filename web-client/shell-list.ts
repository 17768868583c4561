import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** The parts that a patient's pages are made of; all others are kept once somebody has opened them. */
const patientParts = [
  'texts-zh',
  'texts-en',
  'own-texts-zh',
  'own-texts-en',
  'sign-in-page',
  'rooms-page',
  'message-menu',
  'message-windows',
  'modal-dialog',
  'keep-focus',
  'edit-message',
  'picture-view',
  'record-voice',
  'prepare-file',
  'topic-talk',
  'room-search',
  'today-page',
  'results-page',
  'measure-page',
  'screening-page',
  'me-route',
  'first-look',
  'notifications-page',
];

const plain = [
  '/index.html',
  '/look.js',
  '/mark.svg',
  '/pointer.svg',
  '/manifest.webmanifest',
  '/icon-192.png',
];

/** Everything that these parts of the build need before they can run, styles among it. */
export function neededFor(bundle: Rollup.OutputBundle, names: readonly string[]): string[] {
  const needed = new Set<string>();
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const take = (file: string) => {
    const chunk = bundle[file];
    if (needed.has(file) || chunk?.type !== 'chunk') return;
    needed.add(file);
    chunk.viteMetadata?.importedCss.forEach((style) => needed.add(style));
    chunk.imports.forEach(take);
  };
  for (const chunk of chunks) if (chunk.isEntry || names.includes(chunk.name)) take(chunk.fileName);
  return [...needed].sort();
}

/** Writes into sw.js which files the shell has. Their names carry hashes, so another build is another version. */
export function shellList(): Plugin {
  return {
    name: 'shell-list',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const files = [...plain, ...neededFor(bundle, patientParts).map((file) => `/${file}`)];
      const hash = createHash('sha256').update(files.join());
      for (const file of plain) hash.update(readFileSync(join(dir, file)));
      const worker = join(dir, 'sw.js');
      const shell = JSON.stringify({ version: hash.digest('hex').slice(0, 12), files });
      const code = readFileSync(worker, 'utf8').replace(/const shell = \{.*\};/, `const shell = ${shell};`);
      writeFileSync(worker, code);
    },
  };
}

const leastBytes = 1024;

/** Lays a brotli copy beside each asset, packed as small as can be: it is done once and read for ever. */
export function packedCopies(): Plugin {
  return {
    name: 'packed-copies',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))) {
        const path = join(dir ?? '', file);
        const bytes = readFileSync(path);
        if (bytes.length >= leastBytes) writeFileSync(`${path}.br`, brotliCompressSync(bytes));
      }
    },
  };
}
