import { memo } from 'react';
import { useTranslation } from '@/ui/translation';
import type { CaseRow as Row } from '@/contract/triage';
import { useBilingual } from '@/ui/bilingual';
import { CaseRow } from '@/ui/case-row';
import { Clock } from '@/ui/clock';
import { clockStart } from './state';

interface QueueRowProps {
  row: Row;
  chosen: boolean;
  onOpen: (row: Row) => void;
}

export const QueueRow = memo(function QueueRow({ row, chosen, onOpen }: QueueRowProps) {
  const { t } = useTranslation(['triage', 'ui']);
  const say = useBilingual();
  // A percentage carries its sign; a bare figure is points.
  const scoreWords = (text: string) =>
    text.endsWith('%') ? text : t('ui:assessment.points', { score: text, count: Number(text) });
  const arrow = row.score?.change === 'up' ? ' ↑' : row.score?.change === 'down' ? ' ↓' : '';
  return (
    <CaseRow
      id={`case-${row.id}`}
      urgency={row.urgency}
      name={row.name}
      about={t('ui:short.person', { age: row.age, sex: t(`ui:sex.${row.sex}`) })}
      why={row.isFirst ? t('first', { reason: say(row.reason.text) }) : say(row.reason.text)}
      score={row.score ? scoreWords(row.score.text) + arrow : undefined}
      chosen={chosen}
      onOpen={() => {
        onOpen(row);
      }}
      clock={<RowClock row={row} />}
    />
  );
});

export function RowClock({ row }: { row: Row }) {
  const { t } = useTranslation('triage');
  const standing = row.paused || !row.dueAt ? t(`state.${row.state}`) : undefined;
  return (
    <Clock
      from={clockStart(row)}
      due={row.dueAt ?? row.openedAt}
      paused={row.held ? t('state.held') : standing}
      below={row.owner?.name ?? t(row.state === 'answered' ? 'state.answered' : 'unowned')}
    />
  );
}
