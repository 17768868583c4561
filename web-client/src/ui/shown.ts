import { startTransition, useEffect, useState } from 'react';

/** True once what was drawn first is on the screen; what can wait for that keeps nobody waiting. */
export function useIsShown(drawn = true): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!drawn) return undefined;
    const frame = requestAnimationFrame(() => {
      startTransition(() => {
        setShown(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [drawn]);
  return shown;
}
