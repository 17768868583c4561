import { useRouter } from '@tanstack/react-router';
import { Empty } from '@/ui/states';
import { useTranslation } from '@/ui/translation';

/** No page has this address. */
export function NotFound() {
  const { t } = useTranslation('app');
  const nav = useRouter();
  const action = { label: t('notFound.action'), onClick: () => void nav.navigate({ to: '/' }) };
  return (
    <div className="page-scroll">
      <Empty kind="notFound" title={t('notFound.title')} why={t('notFound.why')} action={action} />
    </div>
  );
}

/** A page has broken; what was written is kept elsewhere. */
export function Crashed() {
  const { t } = useTranslation('app');
  const action = {
    label: t('crashed.action'),
    onClick: () => {
      window.location.reload();
    },
  };
  return (
    <div className="page-scroll">
      <Empty title={t('crashed.title')} why={t('crashed.why')} action={action} />
    </div>
  );
}
