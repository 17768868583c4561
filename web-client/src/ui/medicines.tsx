import type { ReactNode } from 'react';
import { useTranslation } from './translation';
import type { MedicineList } from '@/contract/patients';
import { RuleHead } from './marks';
import { Moment } from './moment';

interface MedicinesProps {
  /** Nothing where nobody ever asked: that is said, not shown as "takes none". */
  list: MedicineList | null | undefined;
  end?: ReactNode;
}

export function Medicines({ list, end }: MedicinesProps) {
  const { t } = useTranslation('ui');
  return (
    <section>
      <RuleHead title={t('medicines.title')} note={list ? list.items.length : undefined} end={end} />
      {!list && <p className="s lack measured-none">{t('medicines.never')}</p>}
      {list?.items.length === 0 && <p className="s t2 measured-none">{t('medicines.none')}</p>}
      {list && list.items.length > 0 && (
        <ul className="lines s">
          {list.items.map((each, index) => (
            <li key={index}>
              <span>
                {each.name} <span className="t2">{each.dose}</span>
              </span>
              {each.since && (
                <span className="push t3 nowrap">{t('medicines.since', { date: each.since })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {list && (
        <p className="xs t3">
          {list.by} {t('medicines.reviewed')} <Moment at={list.reviewedAt} time="never" />
        </p>
      )}
    </section>
  );
}
