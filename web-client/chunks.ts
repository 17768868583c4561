import type { Rollup } from 'vite';

/** What a patient's first conversation is drawn with. */
const firstPages = ['/src/app/main.tsx', '/src/features/rooms/rooms-page.tsx'];
/** A patient's day. */
const dayPages = ['/src/features/results/today-page.tsx'];

/**
 * One file for everything that a first conversation needs beside its own page: many small ones pack a tenth worse, and
 * on a slow line each of them is a way there and back.
 */
export function firstChunk(): Rollup.GetManualChunk {
  let first: ReadonlySet<string> | undefined;
  let day: ReadonlySet<string> | undefined;
  return (id, graph) => {
    first ??= neededBy(graph, firstPages);
    day ??= neededBy(graph, dayPages);
    const ownPage = id.includes('/src/features/rooms/') || id.endsWith('/src/app/main.tsx');
    if (id.endsWith('.css')) return undefined;
    if (first.has(id)) return ownPage ? undefined : 'start';
    return day.has(id) ? 'today-page' : undefined;
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
