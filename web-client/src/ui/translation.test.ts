// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, describe, expect, it } from 'vitest';
import { useTranslation } from './translation';

afterEach(async () => {
  cleanup();
  await i18next.changeLanguage('zh-CN');
});

describe('texts', () => {
  it('are those of the first namespace, and of another one that is named', () => {
    i18next.addResourceBundle('zh-CN', 'first', { say: '说' });
    i18next.addResourceBundle('zh-CN', 'second', { say: '写', count: '{{count}} 条' });
    const { t } = renderHook(() => useTranslation(['first', 'second'])).result.current;
    expect([t('say'), t('second:say'), t('second:count', { count: 3 })]).toEqual(['说', '写', '3 条']);
  });

  it('are found when they come after they were asked for', () => {
    const late = renderHook(() => useTranslation('late'));
    expect(late.result.current.t('word')).toBe('word');
    i18next.addResourceBundle('zh-CN', 'late', { word: '词' });
    late.rerender();
    expect(late.result.current.t('word')).toBe('词');
  });

  it('are said anew with other figures', () => {
    i18next.addResourceBundle('zh-CN', 'figures', { left: '还剩 {{count}} 条，{{name}}' });
    const { t } = renderHook(() => useTranslation('figures')).result.current;
    const said = [1, 2, 1].map((count) => t('left', { count, name: '王秀英' }));
    expect([...said, t('left', { count: 1, name: '李' })]).toEqual([
      '还剩 1 条，王秀英',
      '还剩 2 条，王秀英',
      '还剩 1 条，王秀英',
      '还剩 1 条，李',
    ]);
  });

  it('change with the language, also where nothing else is drawn anew', async () => {
    i18next.addResourceBundle('zh-CN', 'both', { hello: '你好' });
    i18next.addResourceBundle('en', 'both', { hello: 'Hello' });
    const said = renderHook(() => useTranslation('both').t('hello'));
    expect(said.result.current).toBe('你好');
    await act(() => i18next.changeLanguage('en'));
    expect(said.result.current).toBe('Hello');
  });
});
