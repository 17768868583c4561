import { useEffect, useRef } from 'react';
import { isComposing } from './composing';

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';

/** Single-key commands; they rest while somebody types, composes or has a dialog open. */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const chord = event.ctrlKey && event.altKey;
      if (event.metaKey || event.ctrlKey !== event.altKey || isComposing(event)) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      // With Alt held, some keyboards write another sign: the key itself is meant.
      const name = chord ? `Ctrl+Alt+${event.code.replace('Key', '')}` : event.key;
      const command = latest.current[name.length === 1 ? name.toLowerCase() : name];
      if (!command) return;
      event.preventDefault();
      command();
    }
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
