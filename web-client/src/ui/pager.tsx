import { useTranslation } from './translation';
import { Button } from './button';

interface PagerProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

export function Pager({ page, pages, onPage }: PagerProps) {
  const { t } = useTranslation('ui');
  if (pages < 2) return null;
  return (
    <footer className="row">
      <Button
        disabled={page === 1}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        {t('pager.previous')}
      </Button>
      <span className="t3">{t('pager.page', { page, pages })}</span>
      <Button
        disabled={page >= pages}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        {t('pager.next')}
      </Button>
    </footer>
  );
}
