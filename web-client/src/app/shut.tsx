import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Empty } from '@/ui/states';
import { useTranslation } from '@/ui/translation';
import { untilSignedOut } from './sign-out';

/** Signed out here, while the service could not be told yet. */
export function Leaving() {
  const { t } = useTranslation('app');
  useEffect(untilSignedOut, []);
  const reload = () => {
    window.location.reload();
  };
  return (
    <main className="lonely">
      <Empty
        title={t('leaving.title')}
        why={t('leaving.why')}
        action={{ label: t('leaving.action'), onClick: reload }}
      />
    </main>
  );
}

/** Nobody answers, and nothing here is kept from before. */
export function NoServer({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <main className="lonely">
      <Empty
        title={t('noServer.title')}
        why={t('noServer.why')}
        action={{ label: t('noServer.action'), onClick: onRetry }}
      />
    </main>
  );
}

/** A page of other roles. Its frame is not drawn: there would be nothing to do in it. */
export function NotYours() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  return (
    <div className="page-scroll">
      <Empty
        kind="closed"
        title={t('notYours.title')}
        why={t('notYours.why')}
        action={{ label: t('notFound.action'), onClick: () => void navigate({ to: '/' }) }}
      />
    </div>
  );
}
