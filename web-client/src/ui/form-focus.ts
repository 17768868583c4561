import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A form that opens within a page takes the focus, and leaves it where it was when it closes. */
export function useFormFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const { activeElement: before } = document;
    const opened = form.current;
    opened?.querySelector<HTMLElement>('select, input, textarea')?.focus();
    return () => {
      if (before instanceof HTMLElement && opened?.contains(document.activeElement)) before.focus();
    };
  }, []);
  return form;
}
