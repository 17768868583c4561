// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TopicBar } from './topics';

const get = vi.hoisted(() => vi.fn());
vi.mock('@/contract/http', () => ({ get, codeOf: () => 'http.500' }));

beforeEach(() => {
  vi.useFakeTimers();
  get.mockReset();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function draw() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <TopicBar room="room" open chosen={null} onChoose={vi.fn()} />
    </QueryClientProvider>,
  );
}

it('shows that the topics are on their way only once the wait is noticed', async () => {
  get.mockReturnValue(new Promise(() => undefined));
  const { container } = draw();
  await pass(200);
  expect(screen.getByRole('navigation').getAttribute('aria-busy')).toBe('true');
  expect(container.querySelector('span.topic-chip')).toBeNull();
  await pass(300);
  expect(container.querySelector('span.topic-chip')).not.toBeNull();
});

it('says that they did not come, and asks again', async () => {
  get.mockRejectedValueOnce(new Error()).mockResolvedValueOnce([{ topic: '用药' }]);
  draw();
  // It is asked for once the bar is on the screen.
  await pass(50);
  await pass(50);
  expect(screen.getByRole('alert')).toBeTruthy();
  fireEvent.click(screen.getByText('action.retry'));
  await pass(100);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('用药')).toBeTruthy();
});
