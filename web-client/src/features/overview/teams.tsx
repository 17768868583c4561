import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { Overview } from '@/contract/overview';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { RuleHead } from '@/ui/marks';
import { useNumbers } from './numbers';
import { changeOf, percentOf } from './state';

const arrows = { up: '↑', down: '↓', same: '→' };
const few = 4;
const after = ['decided', 'accepted', 'seen', 'result', 'closed'] as const;

/** The teams whose loop is open most, and where each leaks. */
export function Teams({ page, onTeam }: { page: Overview; onTeam: (id: string) => void }) {
  const { t } = useTranslation('overview');
  const say = useBilingual();
  const number = useNumbers();
  const [all, setAll] = useState(false);
  const ranked = page.teams
    .filter((team) => team.loopClosed.counted > 0)
    .sort((one, other) => (percentOf(one.loopClosed) ?? 0) - (percentOf(other.loopClosed) ?? 0));
  return (
    <section>
      <RuleHead
        title={t('teams.title')}
        note={t('teams.note')}
        end={
          ranked.length > few && (
            <Button
              kind="quiet"
              onClick={() => {
                setAll(!all);
              }}
            >
              {all ? t('teams.few') : t('teams.all', { count: ranked.length })}
            </Button>
          )
        }
      />
      <div className="overview-scroll">
        <table className="overview-table overview-teams">
          <thead>
            <tr>
              {(['team', 'loop', 'numbers', 'change', 'overdue', 'leak'] as const).map((each) => (
                <th scope="col" key={each}>
                  {t(`teams.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? ranked : ranked.slice(0, few)).map((line) => {
              const change = changeOf('loopClosed', line.loopClosed, line.before);
              return (
                <tr key={line.team.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => {
                        onTeam(line.team.id);
                      }}
                    >
                      <span className="hide-s">{line.code} </span>
                      {say(line.team.name)}
                    </button>
                  </th>
                  <td data-label={t('teams.loop')}>
                    <b>{number(percentOf(line.loopClosed) ?? 0, 1)}%</b>
                  </td>
                  <td data-label={t('teams.numbers')}>
                    {number(line.loopClosed.hits)} / {number(line.loopClosed.counted)}
                  </td>
                  <td
                    data-label={t('teams.change')}
                    className={change?.direction === 'down' ? 'is-above' : 't2'}
                  >
                    {change ? `${arrows[change.direction]} ${number(change.points, 1)}` : t('teams.unknown')}
                  </td>
                  <td data-label={t('teams.overdue')}>{number(line.overdue.hits)}</td>
                  <td data-label={t('teams.leak')}>{t(`funnel.why.${after[line.leak] ?? 'decided'}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
