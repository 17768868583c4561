// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PressureChart } from './pressure-chart';

afterEach(cleanup);

const inMinutes = (minutes: number, systolic: number, diastolic: number) => ({
  at: new Date(Date.UTC(2026, 2, 1, 8, minutes)).toISOString(),
  systolic,
  diastolic,
});
const quarter = { ...inMinutes(0, 150, 92), at: '2025-12-01T08:00:00Z' };

it('marks a very low reading among high ones of the same hours, inside its own strip', () => {
  const pairs = [quarter, inMinutes(0, 182, 104), inMinutes(5, 84, 48), inMinutes(10, 178, 102)];
  const { container } = render(<PressureChart pairs={pairs} width={300} />);
  const low = [...container.querySelectorAll('circle.pt')];
  expect(low).toHaveLength(1);
  // The strip of the upper values ends 118 px below the top.
  expect(Number(low[0]?.getAttribute('cy'))).toBeCloseTo(118);
});
