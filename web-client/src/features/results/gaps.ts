import type { AssessmentView, Level } from '@/contract/patients';
import type { Bilingual } from '@/contract/values';

/** A question as a patient is asked it; the label is written for staff. */
export function asked({ label, ask }: { label: Bilingual; ask?: Bilingual | null }): Bilingual {
  return ask ?? label;
}

/** What nobody answered: inputs of the score, then the rest of its form; each once. */
export function gapsOf({ missing, unanswered = [] }: AssessmentView): Bilingual[] {
  const all = [...missing, ...unanswered];
  return all.filter((each, at) => all.findIndex(({ label }) => label.zh === each.label.zh) === at).map(asked);
}

/** What a patient is told: while something is unanswered, nobody says that all is well. */
export function levelSaid(assessment: AssessmentView): Level {
  return assessment.level === 'low' && gapsOf(assessment).length > 0 ? 'unknown' : assessment.level;
}
