import type { Field } from '@/contract/screenings';

export interface Answers {
  values: Record<string, string>;
  units: Record<string, string>;
}

export const emptyAnswers: Answers = { values: {}, units: {} };

/** Asked, and none of the choices applies: that is an answer, unlike an empty field. */
export const none = 'none';
const between = '|';

/** Several chosen options travel as one answer; none of them excludes the others. */
export function toggled(value: string, option: string): string {
  if (option === none) return value === none ? '' : none;
  const chosen = value === '' || value === none ? [] : value.split(between);
  const next = chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
  return next.join(between);
}

export function isChosen(value: string, option: string): boolean {
  return value.split(between).includes(option);
}

/** Only what was answered, with its unit: an empty field is missing and must never become a no. */
export function answered(fields: readonly Field[], answers: Answers): Answers {
  const filled = fields.filter((field) => (answers.values[field.code] ?? '').trim() !== '');
  const units = filled.flatMap((field) => {
    const unit = answers.units[field.code] ?? field.units?.[0]?.code;
    return unit ? [[field.code, unit] as const] : [];
  });
  return {
    values: Object.fromEntries(filled.map((field) => [field.code, answers.values[field.code] ?? ''])),
    units: Object.fromEntries(units),
  };
}
