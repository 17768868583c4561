import { useTranslation } from '@/ui/translation';
import type { AssessmentView, Level } from '@/contract/patients';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead, type Verdict, VerdictBadge } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { twoToChange } from './changeable';
import { gapsOf, levelSaid } from './gaps';

const verdicts: Record<Level, Verdict | null> = { high: 'far', raised: 'above', low: 'in', unknown: null };
const rank: Level[] = ['high', 'raised', 'unknown', 'low'];

/** One line for each programme, with what its most worried instrument says; the worst first. */
function worstOfEach(assessments: readonly AssessmentView[]): AssessmentView[] {
  const sorted = [...assessments].sort(
    (one, other) => rank.indexOf(levelSaid(one)) - rank.indexOf(levelSaid(other)),
  );
  return sorted.filter(
    (each, index) => sorted.findIndex(({ programme }) => programme === each.programme) === index,
  );
}

/** What the screenings found, in words: how much, why, what is missing, and the two things that can be changed. */
export function Risk({ assessments }: { assessments: readonly AssessmentView[] }) {
  const { t } = useTranslation('results');
  const habits = twoToChange(assessments);
  return (
    <section className="stack">
      <RuleHead title={t('scores')} />
      {worstOfEach(assessments).map((each) => (
        <RiskLine key={each.programme} assessment={each} />
      ))}
      {habits.length > 0 && (
        <div className="habits">
          <h4 className="b l">{t('change.title', { count: habits.length })}</h4>
          <ul>
            {habits.map((habit) => (
              <li key={habit}>{t(`change.${habit}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="t2">{t('scoresAdvise')}</p>
    </section>
  );
}

function RiskLine({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('results');
  const say = useBilingual();
  const { reasons } = assessment;
  const level = levelSaid(assessment);
  const gaps = gapsOf(assessment);
  const verdict = verdicts[level];
  const because = reasons.filter((each) => (each.points ?? 1) > 0).map((each) => say(each.label));
  return (
    <article className="risk-line">
      <p className="row wrap">
        <b>{say(assessment.programmeTitle)}</b>
        <span className="push">
          {verdict ? (
            <VerdictBadge verdict={verdict} word={t(`risk.${level}`)} />
          ) : (
            <span className="tag lack">{t('risk.unknown')}</span>
          )}
        </span>
      </p>
      <p>{t(`riskSays.${level}`)}</p>
      {because.length > 0 && verdict && level !== 'low' && (
        <p className="t2">{t('because', { what: because.slice(0, 4).join(t('comma')) })}</p>
      )}
      {gaps.length > 0 && (
        <p className="lack">{t('missing', { what: gaps.map((each) => say(each)).join(t('comma')) })}</p>
      )}
      <p className="t3 s">
        <Moment at={assessment.at} time="never" />
      </p>
    </article>
  );
}
