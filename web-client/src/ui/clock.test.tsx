// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Clock, ClocksStopped } from './clock';

const noon = new Date('2000-03-02T12:00:00Z');
const from = '2000-03-02T11:00:00Z';
const due = '2000-03-02T13:00:00Z';

function shown(stopped: Date | null, paused?: string): string | null {
  const { container } = render(
    <ClocksStopped value={stopped}>
      <Clock from={from} due={due} below="李文清" paused={paused} />
    </ClocksStopped>,
  );
  return container.textContent;
}

it('says how long and whose while it runs', () => {
  expect(shown(null)).toBe('clock.over李文清');
});

it('says when it stopped and what was left then, where nothing newer is known', () => {
  expect(shown(noon)).toBe('clockStoppedclock.left');
});

it('goes on to say why it stood still anyway', () => {
  expect(shown(noon, '等专科')).toBe('等专科李文清');
});
