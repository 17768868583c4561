import type { Rollup } from 'vite';

/** What a patient's first conversation is drawn with. */
const firstPages = ['/src/app/main.tsx', '/src/features/rooms/rooms-page.tsx'];
/** What draws them. */
const drawing = ['/node_modules/react-dom/client.js'];
/** A patient's day. */
const dayPages = ['/src/features/results/today-page.tsx'];
/** What stands before all of them, and must not wait for any. */
const signIn = ['/src/features/sign-in/sign-in-page.tsx'];

/**
 * Three files for everything that a first conversation needs beside its own page: many small ones pack a tenth worse and
 * are a way there and back each on a slow line, and a large one comes slowly, because every connection begins with
 * little. Each file needs only those before it.
 */
export function firstChunk(): Rollup.GetManualChunk {
  let first: ReadonlySet<string> | undefined;
  let day: ReadonlySet<string> | undefined;
  let draws: ReadonlySet<string> | undefined;
  let signs: ReadonlySet<string> | undefined;
  return (id, graph) => {
    first ??= neededBy(graph, firstPages);
    day ??= neededBy(graph, dayPages);
    draws ??= neededBy(graph, drawing);
    signs ??= neededBy(graph, signIn);
    const ownPage = id.includes('/src/features/rooms/') || id.endsWith('/src/app/main.tsx');
    if (id.endsWith('.css')) return first.has(id) && !ownPage ? 'start' : undefined;
    if (draws.has(id)) return 'drawing';
    if (first.has(id)) return ownPage ? undefined : id.includes('/node_modules/') ? 'library' : 'start';
    if (!day.has(id)) return undefined;
    return signs.has(id) ? 'both' : 'today-page';
  };
}

/** Every module that has to run before these pages can. */
function neededBy(
  { getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta,
  pages: readonly string[],
): ReadonlySet<string> {
  const needed = new Set<string>();
  const waiting = [...getModuleIds()].filter((id) => pages.some((page) => id.endsWith(page)));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return needed;
}
