// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PrintedOn } from './printed-on';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 14, 5, 9) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says the whole date, so that “today” on paper can be told', () => {
  render(<PrintedOn label="打印于" />);
  expect(screen.getByText(/打印于/).textContent).toContain('2026年11月23日 14:05');
});
