// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { blocksOf, Markup, plainWords } from './markup';

afterEach(cleanup);

const html = (text: string, called: string[] = []) =>
  render(<Markup text={text} called={called} />).container.innerHTML;

describe('the light markup of messages', () => {
  it('draws bold words, lists and quotes', () => {
    expect(html('**少盐** 一点')).toContain('<b>少盐</b>');
    expect(html('- 米饭\n- 青菜')).toContain('<li>');
    expect(html('> 早上 168/102')).toContain('<blockquote');
  });

  it('never makes a part of the page from what somebody writes', () => {
    const made = html('<img src=x onerror=alert(1)> **<script>x</script>** [x](javascript:alert(1))');
    expect(made).not.toContain('<img');
    expect(made).not.toContain('<script');
    expect(made).not.toContain('href');
  });

  it('links only addresses of the web and says nothing of us to them', () => {
    const made = html('看 https://example.org/a?b=1，好');
    expect(made).toContain('href="https://example.org/a?b=1"');
    expect(made).toContain('rel="noopener noreferrer nofollow"');
    expect(html('javascript:alert(1)')).not.toContain('href');
  });

  it('lets only real calls stand out', () => {
    expect(html('@李医生 您好 @王五', ['李医生'])).toContain('<b class="called">@李医生</b>');
    expect(html('@王五', ['李医生'])).not.toContain('called');
  });

  it('keeps every line and gives plain words for one line', () => {
    expect(blocksOf('a\n\nb')).toEqual([{ kind: 'words', lines: ['a', '', 'b'] }]);
    expect(plainWords('- **少盐**\n> 好')).toBe('少盐\n好');
  });

  it('leaves lone stars as they are', () => {
    expect(html('2 ** 3')).toContain('2 ** 3');
  });
});
