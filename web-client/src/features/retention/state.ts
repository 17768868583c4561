export type TermsProblem = 'noNumber' | 'tooShort' | 'tooLong';

const most = 200;

/** Years as somebody types them; nothing keeps for good, what is no number is NaN. */
export function yearsIn(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Why nobody can keep words for so long; null when they can. */
export function termsProblem(years: number | null, least: number): TermsProblem | null {
  if (years === null) return null;
  if (Number.isNaN(years)) return 'noNumber';
  if (years < least) return 'tooShort';
  return years > most ? 'tooLong' : null;
}
