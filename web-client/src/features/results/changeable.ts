import type { AssessmentView } from '@/contract/patients';

/** What somebody can do something about, by the inputs under which the instruments name it. */
const changeable: readonly [habit: string, input: RegExp][] = [
  ['smoking', /^(smok|ever_smoked|cigarettes|pack)/],
  ['moving', /^(inactive|activity|exercise)/],
  ['weight', /^(bmi|weight|waist|overweight|obes)/],
  ['pressure', /^(sbp|dbp|bp|htn|hypertension|pressure)/],
  ['sugar', /^(dm|diabetes|glucose|fpg|hba1c)/],
  ['fats', /^(lipid|total_cholesterol|tc|ldl|hdl|tg)/],
  ['alcohol', /^(alcohol|drink)/],
];

/** The two that weigh most; more would be a list, and nobody changes a list. */
export function twoToChange(assessments: readonly AssessmentView[]): string[] {
  const weights = new Map<string, number>();
  for (const { reasons, level } of assessments) {
    if (level !== 'high' && level !== 'raised') continue;
    for (const { input, points } of reasons) {
      const habit = changeable.find(([, form]) => form.test(input))?.[0];
      if (habit && (points ?? 1) > 0) weights.set(habit, (weights.get(habit) ?? 0) + (points ?? 1));
    }
  }
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 2)
    .map(([habit]) => habit);
}
