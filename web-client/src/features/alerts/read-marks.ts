import { useState } from 'react';

/** What was read and put away on this device, kept over a reload. */
export function useReadMarks(name: string): [ReadonlySet<string>, (key: string) => void] {
  const store = `comanage.${name}`;
  const [read, setRead] = useState<ReadonlySet<string>>(() => new Set(kept(store)));
  return [
    read,
    (key) => {
      const next = [...read, key].slice(-50);
      setRead(new Set(next));
      try {
        sessionStorage.setItem(store, JSON.stringify(next));
      } catch {
        // A forbidden store only means that it shows again after a reload.
      }
    },
  ];
}

function kept(store: string): string[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(store) ?? '[]');
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
