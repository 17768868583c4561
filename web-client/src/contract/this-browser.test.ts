import { expect, test } from 'vitest';
import { browserName } from './this-browser';

test('a browser is named by what its owner knows it by', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
  expect(browserName(`${windows} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe('Edge · Windows');
  expect(browserName(`${windows} Chrome/140.0 Safari/537.36`)).toBe('Chrome · Windows');
  expect(
    browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/605.1'),
  ).toBe('Safari · iOS');
  expect(browserName('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0')).toBe(
    'Firefox · Android',
  );
  expect(browserName('')).toBe('Browser');
});
