// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import type { LastMessage } from '@/contract/rooms';
import zh from './zh.json';
import { useLastWords } from './use-last-words';

const seen: LastMessage = {
  number: 3,
  at: '2026-03-01T06:05:00Z',
  author: 'CoManage',
  role: 'service',
  text: 'alert.acknowledged',
  kind: 'notice',
};

function wordsOf(last: LastMessage) {
  return renderHook(() => useLastWords(last)).result.current;
}

it('leaves no gap where a notice names somebody', () => {
  i18next.addResourceBundle('zh-CN', 'rooms', zh);
  expect(wordsOf(seen)).toBe(zh.notice.alert.acknowledged.replace('{{name}}', zh.noticeBy));
});

it('says what a notice with words of its own says', () => {
  expect(wordsOf({ ...seen, text: '可以六个月复查超声' })).toBe('可以六个月复查超声');
});

it('tells by its kind what was recalled', () => {
  i18next.addResourceBundle('zh-CN', 'rooms', zh);
  expect(wordsOf({ ...seen, kind: 'message', text: '' })).toBe(zh.lastKind.message);
});
