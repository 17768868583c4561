import { IconChevronLeft, IconHome } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from './translation';
import { IconButton } from './button';
import { ReadPage } from './read-aloud';

interface PatientPageProps {
  title: ReactNode;
  /** Where a page below another leads back to. */
  onBack?: () => void;
  /** The first page itself, and what comes before it, lead to no other. */
  first?: boolean;
  children: ReactNode;
}

/** A page of a patient: its name, the voice in its corner, and one column. */
export function PatientPage({ title, onBack, first = false, children }: PatientPageProps) {
  const { t } = useTranslation('ui');
  return (
    <>
      <header className="bar">
        {onBack && <IconButton icon={IconChevronLeft} label={t('action.back')} onClick={onBack} />}
        {!onBack && !first && <HomeLink />}
        <h1>{title}</h1>
        <ReadPage />
      </header>
      <main className="scroll">
        <div className="pad">{children}</div>
      </main>
    </>
  );
}

/** Back to the one thing to do today. */
export function HomeLink() {
  const { t } = useTranslation('ui');
  return (
    <Link className="btn btn-icon" to="/today" aria-label={t('home')} title={t('home')}>
      <IconHome className="i" aria-hidden="true" stroke={1.75} />
    </Link>
  );
}
