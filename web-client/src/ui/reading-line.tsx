import { useEffect, useRef } from 'react';
import { useSettings } from './settings';

/** A band that goes with the mouse, for eyes that lose the line. It covers nothing that can be pressed. */
export function ReadingLine() {
  const { readingLine } = useSettings();
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!readingLine) return;
    function follow(event: PointerEvent) {
      if (band.current && event.pointerType === 'mouse')
        band.current.style.translate = `0 ${event.clientY.toString()}px`;
    }
    window.addEventListener('pointermove', follow, { passive: true });
    return () => {
      window.removeEventListener('pointermove', follow);
    };
  }, [readingLine]);
  return readingLine ? <div ref={band} className="reading-line" aria-hidden="true" /> : null;
}
