// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CaseWords } from './case-words';

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
      <CaseWords room="room" number={3} text="胸口疼了一夜" />
    </QueryClientProvider>,
  );
}

it('shows the words at once, and after a while that their marks are on the way', async () => {
  get.mockReturnValue(new Promise(() => undefined));
  const { container } = draw();
  expect(screen.getByText('胸口疼了一夜')).toBeTruthy();
  await pass(200);
  expect(container.querySelector('.skel')).toBeNull();
  await pass(300);
  expect(container.querySelector('.skel')).not.toBeNull();
});

it('says when the marks did not come, and asks again', async () => {
  get.mockRejectedValueOnce(new Error()).mockResolvedValueOnce([{ start: 0, length: 3 }]);
  const { container } = draw();
  await pass(100);
  expect(screen.getByText('胸口疼了一夜')).toBeTruthy();
  fireEvent.click(screen.getByText('action.retry'));
  await pass(100);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(container.querySelector('mark')?.textContent).toBe('胸口疼');
});
