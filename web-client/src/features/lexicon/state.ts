import type { LexiconChanges, LexiconConcept, LexiconSheet, WordChange } from '@/contract/lexicon';

/** A word of a meaning, and what the proposal does with it. */
export interface WordState {
  word: string;
  is: 'kept' | 'added' | 'removed';
}

export const noChanges: LexiconChanges = { words: [], rulesOff: [] };

export function isEmpty(changes: LexiconChanges): boolean {
  return changes.words.length === 0 && changes.rulesOff.length === 0;
}

export function countOf(changes: LexiconChanges): number {
  return changes.words.reduce(
    (sum, each) => sum + each.added.length + each.removed.length,
    changes.rulesOff.length,
  );
}

/** The words of a shipped meaning with the proposal's: what is taken away stays in sight until it is saved. */
export function wordsOf(concept: LexiconConcept, changes: LexiconChanges): WordState[] {
  const change = changes.words.find((each) => each.concept === concept.name);
  return [
    ...(change?.added ?? []).map((word): WordState => ({ word, is: 'added' })),
    ...concept.words.map((word): WordState => ({
      word,
      is: change?.removed.includes(word) ? 'removed' : 'kept',
    })),
  ];
}

/** Adds a word, takes a shipped one away, or takes back either. */
export function toggleWord(changes: LexiconChanges, concept: LexiconConcept, word: string): LexiconChanges {
  const shipped = concept.words.includes(word);
  return withWords(changes, concept.name, (change) =>
    shipped
      ? { ...change, removed: toggled(change.removed, word) }
      : { ...change, added: toggled(change.added, word) },
  );
}

export function toggleRule(changes: LexiconChanges, rule: string): LexiconChanges {
  return { ...changes, rulesOff: toggled(changes.rulesOff, rule) };
}

function withWords(
  changes: LexiconChanges,
  concept: string,
  change: (before: WordChange) => WordChange,
): LexiconChanges {
  const before = changes.words.find((each) => each.concept === concept) ?? {
    concept,
    added: [],
    removed: [],
  };
  const after = change(before);
  const others = changes.words.filter((each) => each.concept !== concept);
  const kept = after.added.length > 0 || after.removed.length > 0;
  return { ...changes, words: kept ? [...others, after] : others };
}

function toggled(list: readonly string[], word: string): string[] {
  return list.includes(word) ? list.filter((each) => each !== word) : [...list, word];
}

/** The meanings and rules of one flag that hold what is looked for. */
export function found(sheet: LexiconSheet, flag: string, search: string, changes: LexiconChanges) {
  const sought = search.trim().toLowerCase();
  const rules = sheet.rules.filter((rule) => flag === '' || rule.flag === flag);
  const names = new Set(rules.flatMap((rule) => rule.concepts));
  const concepts = sheet.concepts.filter(
    (concept) =>
      (flag === '' || names.has(concept.name)) &&
      (sought === '' ||
        concept.name.includes(sought) ||
        wordsOf(concept, changes).some(({ word }) => word.toLowerCase().includes(sought))),
  );
  return { rules, concepts };
}
