import type { AccessEntry } from '@/contract/patients';

export interface Visit extends AccessEntry {
  key: string;
  times: number;
}

/** One line for what one person did with one purpose on one day, with its newest time; the newest first. */
export function alike(entries: readonly AccessEntry[]): Visit[] {
  const visits = new Map<string, Visit>();
  for (const entry of entries) {
    const key = [new Date(entry.at).toDateString(), entry.name, entry.role, entry.what, entry.why].join('|');
    const known = visits.get(key);
    if (known) known.times += 1;
    else visits.set(key, { ...entry, key, times: 1 });
  }
  return [...visits.values()];
}
