import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { sessionQuery } from '@/contract/session-query';
import { wipeVault } from '@/live/vault';
import { mayOpen } from './doors';
import { Leaving, NoServer, NotYours } from './shut';
import { isLeaving, useSignOut } from './sign-out';
import { SignedIn } from './signed-in';
import { withTexts } from './texts';

const FirstRunPage = lazy(() =>
  withTexts('staff', () =>
    import('@/features/first-run/first-run-page').then((part) => ({ default: part.FirstRunPage })),
  ),
);
const SignInPage = lazy(() =>
  import('@/features/sign-in/sign-in-page').then((part) => ({ default: part.SignInPage })),
);
const StartPage = lazy(() =>
  import('@/features/sign-in/start-page').then((part) => ({ default: part.StartPage })),
);

/** Whoever signed out without a net stays out, also when the net is back before the service was told. */
export function Gate() {
  return isLeaving() ? <Leaving /> : <Open />;
}

/** First run, then sign-in, then the page that was asked for: the address stays what it was. */
function Open() {
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const ended = session.data?.user === null;
  useEffect(() => {
    // Ended here, elsewhere, or by time: what was kept for the session goes with it.
    if (ended) void wipeVault().catch(() => undefined);
  }, [ended]);
  if (session.data) {
    if (session.data.firstRun)
      return (
        <Suspense>
          <FirstRunPage />
        </Suspense>
      );
    if (pathname === '/start') {
      return (
        <Suspense>
          <StartPage
            signedIn={session.data.user?.name ?? null}
            onSignOut={() => void signOut(window.location.href)}
            onDone={() => void navigate({ to: '/', replace: true })}
          />
        </Suspense>
      );
    }
    if (!session.data.user)
      return (
        <Suspense>
          <SignInPage />
        </Suspense>
      );
    return (
      <SignedIn key={session.data.user.id} user={session.data.user}>
        {mayOpen(session.data.user.role, pathname) ? <Outlet /> : <NotYours />}
      </SignedIn>
    );
  }
  if (!session.isError) return null;
  return <NoServer onRetry={() => void session.refetch()} />;
}
