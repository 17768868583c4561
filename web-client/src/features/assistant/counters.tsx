import { useTranslation } from '@/ui/translation';
import type { TaskCount } from '@/contract/assistant';
import { Empty } from '@/ui/states';
import { linesOf } from './state';

/** Runs, tokens and costs of each task, and why some came to nothing. */
export function Counters({ counts, currency }: { counts: readonly TaskCount[]; currency: string }) {
  const { t } = useTranslation(['assistant', 'ui']);
  const lines = linesOf(counts);
  if (lines.length === 0) return <Empty title={t('none')} />;
  return (
    <div className="assistant-scroll">
      <table className="assistant-table">
        <thead>
          <tr>
            {(['task', 'answered', 'tokens', 'cost', 'mean', 'silent'] as const).map((each) => (
              <th key={each} scope="col">
                {t(`column.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.task}>
              <th scope="row">{t(`task.${line.task}`)}</th>
              <td>
                {line.answered} / {line.runs}
              </td>
              <td>{line.tokens.toLocaleString()}</td>
              <td className="nowrap">
                {line.cost.toFixed(4)} {currency}
              </td>
              <td className="nowrap">{line.mean === null ? '' : `${(line.mean / 1000).toFixed(1)} s`}</td>
              <td className="s t2">
                {line.silent
                  .map((each) => `${t(`ended.${each.code}`, { defaultValue: each.code })} ${each.runs}`)
                  .join(t('ui:list.comma'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
