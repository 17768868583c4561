import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from '@/contract/http';
import { sessionQuery } from '@/contract/session-query';
import { ReadingLine } from '@/ui/reading-line';
import { useSettings } from '@/ui/settings';
import { Toasts } from '@/ui/toast';
import { router } from './router';
import { theme } from './theme';

const client: QueryClient = new QueryClient({
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
  const settings = useSettings();
  const dark = settings.theme === 'dark' || settings.theme === 'contrast';
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} forceColorScheme={dark ? 'dark' : 'light'}>
        <RouterProvider router={router} />
        <Toasts />
        <ReadingLine />
      </MantineProvider>
    </QueryClientProvider>
  );
}
