import { useSettings } from '@/ui/settings';

/** Figures in the reader's own way of writing them. */
export function useNumbers(): (value: number, places?: number) => string {
  const { language } = useSettings();
  return (value, places = 0) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    }).format(value);
}
