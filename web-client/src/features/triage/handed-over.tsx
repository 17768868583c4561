import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { CaseRow } from '@/contract/triage';
import { handover } from './state';

interface HandedOverProps {
  rows: readonly CaseRow[];
  me: string;
  onOpen: (row: CaseRow) => void;
}

/** Whoever had a case that became overdue, and the deputy to whom it goes, both read it here until somebody decides. */
export function HandedOver({ rows, me, onOpen }: HandedOverProps) {
  const { t } = useTranslation('triage');
  if (rows.length === 0) return null;
  return (
    <section className="handed" aria-label={t('handed.title')}>
      {rows.map((row) => (
        <button
          type="button"
          key={row.id}
          onClick={() => {
            onOpen(row);
          }}
        >
          <IconArrowsExchange className="i" aria-hidden="true" />
          <span>
            {t(`handed.${handover(row, me)}`, {
              name: row.name,
              deputy: row.deputy?.name,
              owner: row.hadBy?.name,
            })}
          </span>
        </button>
      ))}
    </section>
  );
}
