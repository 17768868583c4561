import type { Programme } from '@/contract/screenings';
import { type Answers, answered } from '@/ui/answers';

/** A sheet of answers as it is sent. */
export function bodyOf(
  programme: Programme,
  answers: Answers,
  takenAt: string,
  confirmed: readonly string[],
) {
  const { values, units } = answered(programme.fields, answers);
  return {
    programme: programme.code,
    takenAt,
    answers: values,
    units,
    ...(confirmed.length > 0 ? { confirmed } : {}),
  };
}
