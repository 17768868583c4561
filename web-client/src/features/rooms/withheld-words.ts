import { useTranslation } from '@/ui/translation';
import type { Withheld } from '@/contract/rooms';

/** What a reader gets in the place of words. */
export function useWithheldWords(): (withheld: Withheld | null) => string | undefined {
  const { t } = useTranslation('rooms');
  return (withheld) => {
    if (!withheld) return undefined;
    const words = t(`withheld.${withheld.state}`);
    return withheld.state === 'removed' && withheld.reason
      ? t('withheld.because', { words, reason: t(`ui:moderation.${withheld.reason}`) })
      : words;
  };
}
