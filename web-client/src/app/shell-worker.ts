const worker = '/sw.js';
const lookAgain = 60 * 60_000;
// A first visit needs its line and its processor for the page; the worker fetches all of the shell once more.
const afterFirstPage = 4_000;

let newer = false;
const listeners = new Set<() => void>();

/** Another version than the one that drew this page has taken over since. */
export function isNewer(): boolean {
  return newer;
}

export function onNewer(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Lets the pages open without a net, and looks from time to time whether there is a newer version of them. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // On the first visit a worker takes over too, but it is of the same version.
  const first = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (first && !newer && !tookOver) {
      tookOver = true;
      return;
    }
    newer = true;
    listeners.forEach((tell) => {
      tell();
    });
  });
  setTimeout(register, first ? afterFirstPage : 0);
}

function register(): void {
  void navigator.serviceWorker
    .register(worker, { updateViaCache: 'none' })
    .then((registration) => {
      const look = () => void registration.update().catch(() => undefined);
      setInterval(look, lookAgain);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') look();
      });
    })
    .catch(() => undefined);
}

let tookOver = false;
