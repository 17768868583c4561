import type { BandRule, Field, ProgrammeForm } from '@/contract/screenings';
import type { Bilingual } from '@/contract/values';

export type Range = [number, number] | null | undefined;

/** Two typed ends of a range: both empty is no range; what is no number stays one that no range accepts. */
export function rangeOf(from: string, to: string): Range {
  if (from.trim() === '' && to.trim() === '') return null;
  return [from.trim() === '' ? NaN : Number(from), to.trim() === '' ? NaN : Number(to)];
}

export function endsOf(range: Range): [string, string] {
  const word = (end: number | undefined) => (end === undefined || Number.isNaN(end) ? '' : String(end));
  return [word(range?.[0]), word(range?.[1])];
}

export function withField(form: ProgrammeForm, code: string, change: Partial<Field>): ProgrammeForm {
  return {
    ...form,
    fields: form.fields.map((field) => (field.code === code ? { ...field, ...change } : field)),
  };
}

export function withRules(form: ProgrammeForm, instrument: string, rules: BandRule[]): ProgrammeForm {
  return {
    ...form,
    instruments: form.instruments.map((use) => (use.name === instrument ? { ...use, rules } : use)),
  };
}

/** What can be seen wrong without asking; the service looks again, and knows more. */
export function problemsOf(form: ProgrammeForm): string[] {
  const problems = form.fields.flatMap((field) => [
    ...(said(field.label) && (field.options ?? []).every((option) => said(option.label))
      ? []
      : [`label:${field.code}`]),
    ...(fits(field.hard) && fits(field.soft) && within(field.soft, field.hard)
      ? []
      : [`range:${field.code}`]),
  ]);
  return said(form.title) && said(form.brief) ? problems : ['title', ...problems];
}

function said(text: Bilingual): boolean {
  return text.zh.trim() !== '' && text.en.trim() !== '';
}

function fits(range: Range): boolean {
  return !range || range[0] < range[1];
}

function within(soft: Range, hard: Range): boolean {
  return !soft || !hard || (soft[0] >= hard[0] && soft[1] <= hard[1]);
}

/** The kind of a problem and where it is: range:sbp is the range of sbp. */
export function partsOf(problem: string): { kind: string; place: string } {
  const at = problem.indexOf(':');
  return at < 0 ? { kind: problem, place: '' } : { kind: problem.slice(0, at), place: problem.slice(at + 1) };
}

/** What of a form was changed, as far as a reader can see it. */
export function isChanged(form: ProgrammeForm, inForce: ProgrammeForm): boolean {
  return JSON.stringify(form) !== JSON.stringify(inForce);
}
