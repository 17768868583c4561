import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Themed } from '@/ui/themed';
import { Toasts } from '@/ui/toast';
import { withTexts } from '../texts';
import { alerts } from './samples';

/** The page /ui: every component in every state, so that nobody has to bring a state about to see it. It asks no server. */
export async function showGallery(root: HTMLElement): Promise<void> {
  const [{ Gallery }] = await Promise.all([
    withTexts('staff', () => import('./gallery')),
    withTexts('own', () => Promise.resolve()),
  ]);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(['alerts', 'list'], alerts);
  const router = createRouter({
    routeTree: createRootRoute({ component: Gallery, notFoundComponent: Gallery }),
    history: createMemoryHistory(),
  });
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <Themed>
        <RouterProvider router={router} />
        <Toasts />
      </Themed>
    </QueryClientProvider>,
  );
}
