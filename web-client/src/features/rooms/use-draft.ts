import { useEffect, useState } from 'react';
import { keepDraft, keptDraft } from './keep';

/** The words in the field, kept for this tab; a message that is taken back returns here. */
export function useDraft(room: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => keptDraft(room));
  useEffect(() => {
    function onDraft(event: Event) {
      if (event instanceof CustomEvent && event.detail === room) setText(keptDraft(room));
    }
    window.addEventListener('comanage:draft', onDraft);
    return () => {
      window.removeEventListener('comanage:draft', onDraft);
    };
  }, [room]);
  return [
    text,
    (changed) => {
      setText(changed);
      keepDraft(room, changed);
    },
  ];
}
