import { useTranslation } from './translation';

const signs: readonly [RegExp, string][] = [
  [/\bumol\b/g, 'μmol'],
  [/\bug\b/g, 'μg'],
  [/[x×]?10\^9/g, '×10⁹'],
  [/\b1\.73 ?m2\b/g, '1.73 m²'],
  [/\bkg\/m2\b/g, 'kg/m²'],
];

/** Units as they are printed: codes are kept in plain letters, people read μ, ² and ×10⁹. */
export function printed(text: string): string {
  return signs.reduce((all, [code, sign]) => all.replace(code, sign), text);
}

/** The few units that are words, in the reader's language; all others are the same in both. */
export function useUnitWords(): (unit: string | null | undefined) => string {
  const { t, i18n } = useTranslation('ui');
  return (unit) => {
    if (!unit) return '';
    return i18n.exists(`ui:unit.${unit}`) ? t(`unit.${unit}`) : printed(unit);
  };
}
