import { expect, it } from 'vitest';
import type { LexiconSheet } from '@/contract/lexicon';
import { countOf, found, isEmpty, noChanges, toggleRule, toggleWord, wordsOf } from './state';

const chest = { name: 'chest', kind: 'word', words: ['胸', '胸口'] };
const pain = { name: 'pain', kind: 'word', words: ['疼'] };
const rule = {
  text: 'rule chest_pain = chest pain @8',
  flag: 'chest_pain',
  level: 'emergency' as const,
  isConcern: false,
  isOn: true,
  concepts: ['chest', 'pain'],
};
const sheet: LexiconSheet = {
  number: 0,
  version: '1',
  changes: noChanges,
  concepts: [chest, pain, { name: 'cough', kind: 'word', words: ['咳'] }],
  rules: [rule],
  flags: [],
};

it('adds a word, takes one away, and takes both back without a trace', () => {
  const added = toggleWord(noChanges, chest, '奶膛');
  const both = toggleWord(added, chest, '胸口');
  expect(wordsOf(chest, both).map(({ word, is }) => `${word} ${is}`)).toEqual([
    '奶膛 added',
    '胸 kept',
    '胸口 removed',
  ]);
  expect(countOf(both)).toBe(2);
  expect(toggleWord(toggleWord(both, chest, '胸口'), chest, '奶膛')).toEqual(noChanges);
});

it('switches a rule off and on again', () => {
  const off = toggleRule(noChanges, rule.text);
  expect(off.rulesOff).toEqual([rule.text]);
  expect(isEmpty(toggleRule(off, rule.text))).toBe(true);
});

it('finds the meanings of a flag, and words also where the proposal adds them', () => {
  expect(found(sheet, 'chest_pain', '', noChanges).concepts.map((each) => each.name)).toEqual([
    'chest',
    'pain',
  ]);
  expect(
    found(sheet, '', '奶', toggleWord(noChanges, chest, '奶膛')).concepts.map((each) => each.name),
  ).toEqual(['chest']);
  expect(found(sheet, '', '奶', noChanges).concepts).toEqual([]);
});
