// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Modelled } from '@/contract/models';
import { ModelledCard } from './modelled-cards';

afterEach(cleanup);

const text = (words: string) => ({ zh: words, en: words });

const said: Modelled = {
  screeningId: 's',
  programme: 'diabetes',
  model: 'incident_diabetes.exam',
  title: text('新发糖尿病'),
  version: '1.d1161773',
  at: '2026-03-16T12:00:00Z',
  rank: 87,
  band: 'raised',
  reasons: [
    { input: 'age', added: 0.9, changeable: false, text: text('年龄 60 岁：升高') },
    { input: 'bmi', added: 0.6, changeable: true, text: text('体质指数 31.2：升高') },
    { input: 'sbp', added: -0.2, changeable: true, text: text('收缩压 110：降低') },
  ],
  missing: [],
  missingCount: 0,
  awaitingSignOff: true,
};

it('names what raises and can be changed, and not what already helps', () => {
  render(<ModelledCard said={said} />);
  const line = screen.getByText('modelled.changeable').parentElement;
  expect(line?.textContent).toContain('体质指数 31.2：升高');
  expect(line?.textContent).not.toContain('收缩压');
});

it('shows no percentage until local people were counted', () => {
  const { rerender } = render(<ModelledCard said={said} />);
  expect(screen.queryByText(/modelled\.percent/)).toBeNull();
  rerender(<ModelledCard said={{ ...said, percent: 12.3, percentFor: '本中心' }} />);
  expect(screen.queryByText(/modelled\.percent/)).not.toBeNull();
});
