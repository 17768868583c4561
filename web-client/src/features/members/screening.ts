import type { Programme } from '@/contract/screenings';

export interface Answers {
  values: Record<string, string>;
  units: Record<string, string>;
}

export const emptyAnswers: Answers = { values: {}, units: {} };

/** Only what was answered is sent: an empty field is missing and must never become a no. */
export function bodyOf(
  programme: Programme,
  answers: Answers,
  takenAt: string,
  confirmed: readonly string[],
) {
  const answered = programme.fields.filter((field) => (answers.values[field.code] ?? '').trim() !== '');
  const units = answered.flatMap((field) => {
    const unit = answers.units[field.code] ?? field.units?.[0]?.code;
    return unit ? [[field.code, unit] as const] : [];
  });
  return {
    programme: programme.code,
    takenAt,
    answers: Object.fromEntries(answered.map((field) => [field.code, answers.values[field.code]])),
    units: Object.fromEntries(units),
    ...(confirmed.length > 0 ? { confirmed } : {}),
  };
}

/** Several chosen options travel as one answer. */
export function toggled(value: string, option: string): string {
  const chosen = value === '' ? [] : value.split(',');
  const next = chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
  return next.join(',');
}
