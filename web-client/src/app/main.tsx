import '@/ui/styles/tokens.css';
import '@/ui/styles/components.css';
import '@/ui/styles/layout.css';
import '@/ui/styles/phone.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applySettings } from '@/ui/settings';
import { App } from './app';
import { keepShell } from './shell-worker';
import { finishSignOut } from './sign-out';
import { startTexts } from './texts';

applySettings();
keepShell();
await Promise.all([startTexts(), finishSignOut()]);
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
