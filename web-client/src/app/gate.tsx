import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/contract/session-query';
import { FirstRunPage } from '@/features/first-run/first-run-page';
import { StartPage } from '@/features/sign-in/start-page';
import { SignInPage } from '@/features/sign-in/sign-in-page';
import { wipeVault } from '@/live/vault';
import { Empty } from '@/ui/states';
import { useSignOut } from './sign-out';
import { SignedIn } from './signed-in';

/** First run, then sign-in, then the page that was asked for: the address stays what it was. */
export function Gate() {
  const { t } = useTranslation('app');
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
    if (session.data.firstRun) return <FirstRunPage />;
    if (pathname === '/start') {
      return (
        <StartPage
          signedIn={session.data.user?.name ?? null}
          onSignOut={() => void signOut(window.location.href)}
          onDone={() => void navigate({ to: '/', replace: true })}
        />
      );
    }
    if (!session.data.user) return <SignInPage />;
    return (
      <SignedIn key={session.data.user.id} user={session.data.user}>
        <Outlet />
      </SignedIn>
    );
  }
  if (!session.isError) return null;
  return (
    <main className="lonely">
      <Empty
        title={t('noServer.title')}
        why={t('noServer.why')}
        action={{ label: t('noServer.action'), onClick: () => void session.refetch() }}
      />
    </main>
  );
}
