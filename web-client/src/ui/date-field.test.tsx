// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DateField } from './date-field';

afterEach(cleanup);

function below(field: React.JSX.Element) {
  return render(field).container.querySelector('.label > .s')?.textContent;
}

it('says the chosen day in the words of the page, whatever the browser writes', () => {
  expect(below(<DateField label="day" value="2001-03-01" readOnly />)).toBe('2001 年 3 月 1 日');
});

it('says the time of day where one is chosen', () => {
  expect(below(<DateField label="time" withTime value="2001-03-01T14:05" readOnly />)).toBe(
    '2001 年 3 月 1 日 14:05',
  );
});

it('keeps its hint behind the day, and alone while there is none', () => {
  expect(below(<DateField label="day" value="2001-03-01" hint="at nine" readOnly />)).toMatch(
    /1 日.*at nine$/,
  );
  cleanup();
  expect(below(<DateField label="day" value="" hint="at nine" readOnly />)).toBe('at nine');
});
