// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PrintedOn } from './printed-on';

afterEach(cleanup);

it('says the whole date, so that “today” on paper can be told', () => {
  render(<PrintedOn label="打印于" />);
  expect(screen.getByText(/打印于/).textContent).toMatch(/\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}/);
});
