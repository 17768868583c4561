// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { AssessmentView } from '@/contract/patients';
import { AssessmentCard } from './assessment-card';

afterEach(cleanup);

const text = (words: string) => ({ zh: words, en: words });
const reason = (label: string, points: number) => ({
  input: label,
  label: text(label),
  answer: '',
  points,
  text: text(label),
});

const risk: AssessmentView = {
  screeningId: 's',
  programme: 'stroke',
  programmeTitle: text('脑卒中'),
  instrument: 'china_par',
  instrumentTitle: text('China-PAR'),
  version: 'yang2016-paper-1',
  at: '2026-03-16T12:00:00Z',
  score: 5.4,
  scoreUnit: '%',
  outcomes: [],
  level: 'raised',
  reasons: [reason('年龄', 2), reason('服用降压药', 0.02)],
  missing: [],
  awaitingSignOff: false,
};

it('keeps a risk in per cent and counts everything else in points', () => {
  const { rerender, container } = render(<AssessmentCard assessment={risk} />);
  expect(container.querySelector('.assessment-score')?.textContent).toBe('5.4%');
  rerender(<AssessmentCard assessment={{ ...risk, scoreUnit: null }} />);
  expect(container.querySelector('.assessment-score')?.textContent).toBe('assessment.points');
});

it('says no points where they would round to nought', () => {
  render(<AssessmentCard assessment={risk} />);
  expect(screen.getByText('年龄').parentElement?.textContent).toBe('年龄+2');
  expect(screen.getByText('服用降压药').parentElement?.textContent).toBe('服用降压药');
});
