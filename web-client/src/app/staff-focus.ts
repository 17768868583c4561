import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { give, keepFocus } from './keep-focus';

/** Whoever has no mouse goes on where the page went on: into what has opened, and back to the row that it came from. */
export function useFocusFollows(): void {
  const pathname = useLocation({ select: (location) => location.pathname });
  const before = useRef(pathname);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const [, list, id] = pathname.split('/');
    const [, listBefore] = before.current.split('/');
    if (before.current === pathname) return;
    before.current = pathname;
    const item = document.querySelector('.item');
    if (id && item && list === listBefore) {
      const { activeElement } = document;
      opener.current = activeElement?.closest('.queue')
        ? activeElement
        : document.querySelector('.queue [aria-current="true"]');
      give(item);
    } else if (!id && item && list === listBefore) {
      give(opener.current?.isConnected ? opener.current : document.querySelector('.queue'));
    }
  }, [pathname]);
  useEffect(keepFocus, []);
}
