import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from '@/contract/http';
import { sessionQuery } from '@/contract/session-query';
import { ReadingLine } from '@/ui/reading-line';
import { Toasts } from '@/ui/toast';
import { router } from './router';

export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Refused && error.status === 401) {
        void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Without a line they are asked all the same: some have an answer of their own for that.
      networkMode: 'always',
      // A refusal is an answer; only a bad line is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.status >= 400),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
      <Toasts />
      <ReadingLine />
    </QueryClientProvider>
  );
}
