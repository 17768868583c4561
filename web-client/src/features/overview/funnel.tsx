import { useTranslation } from '@/ui/translation';
import { Button } from '@/ui/button';
import { RuleHead } from '@/ui/marks';
import { useNumbers } from './numbers';
import { largestLeak } from './state';

const names = ['flagged', 'decided', 'accepted', 'seen', 'result', 'closed'] as const;

/** From flagged to closed; the largest leak is said in words. */
export function Funnel({ stages, onOpen }: { stages: readonly number[]; onOpen: () => void }) {
  const { t } = useTranslation('overview');
  const number = useNumbers();
  const leak = largestLeak(stages);
  const first = stages[0] ?? 0;
  return (
    <section>
      <RuleHead title={t('funnel.title')} note={t('funnel.note')} />
      {first === 0 ? (
        <p className="t3">{t('funnel.none')}</p>
      ) : (
        <>
          <ol className="funnel">
            {names.map((name, stage) => {
              const count = stages[stage] ?? 0;
              const lost = (stages[stage - 1] ?? count) - count;
              const most = leak?.after === stage - 1;
              return (
                <li key={name}>
                  {lost > 0 && (
                    <span className={most ? 'funnel-lost is-above' : 'funnel-lost t3'}>
                      {t('funnel.lost', { count: number(lost) })}
                      {most && t('funnel.leak', { what: t(`funnel.why.${name}`) })}
                    </span>
                  )}
                  <span className="funnel-name">{t(`funnel.stage.${name}`)}</span>
                  <span className="funnel-bar">
                    <i
                      className={name === 'closed' ? 'is-closed' : name === 'flagged' ? 'is-first' : ''}
                      style={{ width: `${(count / first) * 100}%` }}
                    />
                  </span>
                  <b>{number(count)}</b>
                </li>
              );
            })}
          </ol>
          {first > (stages.at(-1) ?? 0) && (
            <Button kind="quiet" onClick={onOpen}>
              {t('funnel.open', { count: number(first - (stages.at(-1) ?? 0)) })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
