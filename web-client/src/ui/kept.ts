import { useState } from 'react';

/** State that survives a reload of this tab: nobody loses half a page of words to a lost line. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void, () => void] {
  const key = `comanage.kept.${name}`;
  const [value, setValue] = useState<T>(() => read(key, first));
  return [
    value,
    (changed) => {
      setValue(changed);
      sessionStorage.setItem(key, JSON.stringify(changed));
    },
    () => {
      setValue(first);
      sessionStorage.removeItem(key);
    },
  ];
}

function read<T>(key: string, first: T): T {
  const kept = sessionStorage.getItem(key);
  if (kept === null) return first;
  try {
    return JSON.parse(kept) as T;
  } catch {
    return first;
  }
}
