import '@/ui/styles/tokens.css';
import '@/ui/styles/components.css';
import '@/ui/styles/layout.css';
import '@/ui/styles/phone.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applySettings } from '@/ui/settings';
import { sessionQuery } from '@/contract/session-query';
import { App, client } from './app';
import { router } from './router';
import { keepShell } from './shell-worker';
import { finishSignOut, isLeaving } from './sign-out';
import { startTexts } from './texts';

applySettings();
keepShell();
// The texts, the page and who is signed in come together: one after another they are three ways there and back.
const signedOut = finishSignOut().then(() => {
  if (!isLeaving()) client.query(sessionQuery).catch(() => undefined);
});
void router.load();
await Promise.all([startTexts(), signedOut]);
const root = document.getElementById('root');
if (root && import.meta.env.DEV && window.location.pathname === '/ui') {
  const { showGallery } = await import('./gallery/show');
  await showGallery(root);
} else if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
