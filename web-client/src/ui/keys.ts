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
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      const command = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
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
