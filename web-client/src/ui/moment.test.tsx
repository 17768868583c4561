// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { here, Moment, Told } from './moment';

afterEach(cleanup);

function timeIn(container: HTMLElement) {
  const time = container.querySelector('time');
  return { title: time?.title, at: time?.dateTime, words: time?.textContent };
}

it('says exactly when, to the second, for whoever points at a moment', () => {
  const at = new Date(2026, 2, 1, 14, 5, 9);
  const { container } = render(<Moment at={at} time="only" />);
  expect(timeIn(container)).toEqual({ title: '2026年3月1日 14:05:09', at: at.toISOString(), words: '14:05' });
});

it('leaves a date a date, wherever its reader is', () => {
  const { container } = render(<Moment at="1951-08-09" time="never" />);
  expect(timeIn(container)).toEqual({
    title: '1951年8月9日',
    at: '1951-08-09',
    words: '1951 年 8 月 9 日',
  });
});

it('stands in its place in a sentence', () => {
  const { container } = render(
    <Told words={`离线，内容停在 ${here}。`} at={new Date(2026, 2, 1, 14, 5)} time="only" />,
  );
  expect(container.textContent).toBe('离线，内容停在 14:05。');
  expect(timeIn(container).words).toBe('14:05');
});
