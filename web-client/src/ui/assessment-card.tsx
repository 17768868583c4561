import { useTranslation } from './translation';
import type { AssessmentView, Level } from '@/contract/patients';
import { useBilingual } from './bilingual';
import { Missing } from './cards';
import { Dotted, type Verdict, VerdictBadge } from './marks';
import { Moment } from './moment';
import { printed } from './units';

const verdicts: Record<Level, Verdict | null> = { high: 'far', raised: 'above', low: 'in', unknown: null };

/** What is less would be told as nought. */
const leastTold = 0.05;

/** A score as it is shown beside a name: at most one decimal, never more digits than it deserves. */
export function scoreText(score: number): string {
  return Number.isInteger(score) ? String(score) : score.toFixed(1);
}

/** A risk in per cent keeps its sign; everything else is points. */
export function scoreWith(unit: string | null | undefined, score: number, points: string): string {
  return unit === '%' ? `${scoreText(score)}%` : points;
}

/** Points with their sign; some answers take points away. */
export function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${scoreText(Math.abs(points))}`;
}

function outcomeText(outcome: AssessmentView['outcomes'][number], unit: string | null | undefined): string {
  const { score, band } = outcome;
  if (score === null || score === undefined) return band ?? '—';
  return unit === '%' ? `${scoreText(score)}%` : scoreText(score);
}

/** One result: band and score, what gave the points, what is missing, from which instrument. */
export function AssessmentCard({
  assessment,
  plain = false,
}: {
  assessment: AssessmentView;
  plain?: boolean;
}) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const { score, reasons, missing, level } = assessment;
  const word = say(assessment.bandTitle) || (assessment.band ?? t(`assessment.level.${level}`));
  const told = assessment.outcomes.filter((each) => typeof each.score === 'number');
  const verdict = verdicts[level];
  const scored = score !== null && score !== undefined;
  return (
    <section className="assessment">
      <header className="row wrap">
        <b>{say(assessment.instrumentTitle)}</b>
        <span className="t3 s">
          <Moment at={assessment.at} />
        </span>
        <span className="push row">
          {scored && (
            <b className="assessment-score">
              {scoreWith(
                assessment.scoreUnit,
                score,
                t('assessment.points', { score: scoreText(score), count: score }),
              )}
            </b>
          )}
          {verdict ? (
            <VerdictBadge verdict={verdict} word={word} />
          ) : (
            <span className="tag lack">{word}</span>
          )}
        </span>
      </header>
      {told.length > 1 && (
        <ul className="lines s">
          {told.map((outcome) => (
            <li key={outcome.name}>
              <span className="t2">
                {t(`assessment.outcome.${outcome.name}`, { defaultValue: outcome.name })}
              </span>
              <b className="push">{outcomeText(outcome, assessment.scoreUnit)}</b>
            </li>
          ))}
        </ul>
      )}
      {!plain && reasons.length > 0 && <Reasons assessment={assessment} />}
      <Missing items={missing.map((each) => say(each.label))} />
      <Foot assessment={assessment} plain={plain} />
    </section>
  );
}

function Reasons({ assessment }: { assessment: AssessmentView }) {
  const say = useBilingual();
  return (
    <ul className="lines s">
      {assessment.reasons.map((reason) => (
        <li key={reason.input}>
          <span>{printed(say(reason.text)) || `${say(reason.label)} ${reason.answer}`}</span>
          {Math.abs(reason.points ?? 0) >= leastTold && (
            <span className="push t3 nowrap">{signed(reason.points ?? 0)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Which edition of the instrument said so; a patient needs to know only when it is not signed off. */
function Foot({ assessment, plain }: { assessment: AssessmentView; plain: boolean }) {
  const { t } = useTranslation('ui');
  const parts = [
    !plain && t('assessment.version', { version: assessment.version }),
    assessment.awaitingSignOff && t('assessment.awaitingSignOff'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className="xs t3">
      <Dotted parts={parts} />
    </p>
  );
}
