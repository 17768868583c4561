import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstChunk } from './chunks';
import { filesFirst } from './files-first';
import { packedCopies, shellList } from './shell-list';

/** One module for each icon that is used, instead of reading all five thousand to drop most of them. */
function directIcons(): Plugin {
  const from = /import \{([^}]+)\} from '@tabler\/icons-react';/g;
  return {
    name: 'direct-icons',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes('@tabler/icons-react')) return null;
      return code.replace(from, (_, names: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => name.startsWith('Icon'))
          .map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs';`)
          .join(' '),
      );
    },
  };
}

const api = 'http://localhost:5080';

export default defineConfig({
  plugins: [directIcons(), filesFirst(), shellList(), packedCopies()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  build: {
    target: 'es2022',
    // The policy of the server allows no data: or inline sources, so small files stay files.
    assetsInlineLimit: 0,
    // The test of what a first visit costs reads it.
    manifest: true,
    // A browser that cannot preload modules does without.
    modulePreload: { polyfill: false },
    // Four per cent smaller than the bundler's own.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 3, ecma: 2020 }, format: { ecma: 2020 } },
    rollupOptions: { output: { manualChunks: firstChunk() } },
  },
  server: {
    port: 5173,
    // As plain text, the address would go as the host too, and the server would take the page for a stranger's.
    proxy: { '/api': { target: api }, '/hub': { target: api, ws: true } },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/ui/no-texts.test-data.ts'],
    restoreMocks: true,
  },
});
