import { useTranslation } from '@/ui/translation';
import type { ColumnProposal, WantedColumn } from '@/contract/imports';
import { useBilingual } from '@/ui/bilingual';
import { SelectField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Note } from '@/ui/states';
import { choose, type Chosen, missing } from './column-state';

interface ImportColumnsProps {
  proposal: ColumnProposal;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

/** What each column of the file stands for: proposed by the names, and to be corrected before anything is read. */
export function ImportColumns({ proposal, chosen, onChosen }: ImportColumnsProps) {
  const { t } = useTranslation('admin');
  const say = useBilingual();
  const title = useTitle();
  if (proposal.problem) return <Note kind="warn">{say(proposal.problem)}</Note>;
  const lacking = missing(proposal, chosen);
  const fed = Object.values(chosen).filter((column) => column !== '').length;
  const choices = proposal.wanted.map((each) => ({ value: each.column, label: title(each) }));
  return (
    <section className="columns">
      <RuleHead
        title={t('columns.title')}
        note={t('columns.note', { count: fed, rest: proposal.columns.length - fed })}
      />
      {lacking.length > 0 && (
        <Note kind="warn" title={t('columns.missing')}>
          {lacking.map((each) => say(each.title)).join(t('columns.comma'))}
        </Note>
      )}
      <ul>
        {proposal.columns.map(({ heading, samples }) => (
          <li key={heading} className={chosen[heading] === '' ? 'column is-out' : 'column'}>
            <b className="said">{heading}</b>
            <span className="said s t2">{samples.join(t('columns.comma'))}</span>
            <SelectField
              label={<span className="said">{heading}</span>}
              hideLabel
              placeholder={t('columns.out')}
              value={chosen[heading] ?? ''}
              choices={choices}
              onChange={(event) => {
                onChosen(choose(chosen, heading, event.target.value));
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function useTitle(): (wanted: WantedColumn) => string {
  const { t } = useTranslation(['admin', 'ui']);
  const say = useBilingual();
  return ({ part, title }) => {
    const of =
      part === 'person' || part === 'screening' || part === 'several'
        ? t(`columns.part.${part}`)
        : t(`ui:programme.${part}`, { defaultValue: part });
    return t('columns.of', { part: of, title: say(title) });
  };
}
