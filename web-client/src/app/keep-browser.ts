import { useEffect } from 'react';
import { keepThisBrowser } from '@/contract/this-browser';
import { useSettings } from '@/ui/settings';

/** A browser that is told while closed is told in the page's language, and only for whoever is signed in. */
export function useKeptBrowser(me: string): void {
  const { language } = useSettings();
  useEffect(() => {
    // Without it the next visit makes it good.
    void keepThisBrowser(me, language).catch(() => undefined);
  }, [me, language]);
}
