import { useTranslation } from '@/ui/translation';
import type { AssessmentView } from '@/contract/patients';
import type { CaseView, Evidence } from '@/contract/triage';
import { useBilingual } from '@/ui/bilingual';
import { scoreText, scoreWith, signed } from '@/ui/assessment-card';
import { AdviceCard } from '@/ui/cards';
import { Dotted } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { printed, useUnitWords } from '@/ui/units';
import { ruleLeads } from './state';

/** What the rules say and from what; the newest evidence first. */
export function CaseAdvice({ view }: { view: CaseView }) {
  const { t } = useTranslation(['triage', 'ui']);
  const say = useBilingual();
  const unit = useUnitWords();
  const { rule } = view;
  const newest = view.evidence.findLast((each) => each.kind === 'assessment')?.assessment ?? null;
  const measured = view.evidence.filter((each) => each.kind === 'measurement');
  const models = view.evidence.filter((each) => each.kind === 'model');
  const action = say(rule?.action);
  const leads = action !== '' && ruleLeads(view);
  return (
    <AdviceCard
      title={t('advice.title')}
      summary={leads ? action : t(`advice.by.${view.row.urgency}`)}
      reasons={[
        ...measured.map(measurementReason),
        ...(newest ? reasonsOf(newest) : []),
        ...modelReasons(models),
      ]}
      missing={newest?.missing.map((each) => say(each.label)) ?? []}
      end={newest ? <ScoreLine assessment={newest} /> : undefined}
      foot={
        rule && (
          <>
            {action && !leads && (
              <span className="advice-action">{t('advice.action', { text: action })}</span>
            )}
            <Dotted
              parts={[
                t('advice.rule', { id: rule.id }),
                say(rule.source),
                t(rule.confirmed ? 'advice.sourceChecked' : 'advice.sourceUnchecked'),
              ]}
            />
          </>
        )
      }
    />
  );

  // Two screenings may bring the same model: the newest says it.
  function modelReasons(said: readonly Evidence[]) {
    const newestOf = new Map(said.map((each) => [say(each.model), each]));
    return [...newestOf].map(([model, each]) => ({
      text: t('advice.model', { model }),
      end: <Moment at={each.at} />,
    }));
  }

  function reasonsOf(assessment: AssessmentView) {
    return assessment.reasons.map((reason) => ({
      text: printed(say(reason.text)) || `${say(reason.label)} ${reason.answer}`,
      end: reason.points ? t('advice.points', { points: signed(reason.points) }) : undefined,
    }));
  }

  function measurementReason(evidence: Evidence) {
    const measured = evidence.measurement;
    return {
      text: measured ? (
        <>
          {t(`ui:item.${measured.item}`, { defaultValue: measured.item })}{' '}
          <b>
            {measured.value} {unit(measured.unit)}
          </b>
        </>
      ) : null,
      // When it was measured; when it was told may be months later.
      end: <Moment at={measured?.at ?? evidence.at} />,
    };
  }
}

function ScoreLine({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('ui');
  const say = useBilingual();
  const { score } = assessment;
  return (
    <span className="t2">
      <Dotted
        parts={[
          say(assessment.instrumentTitle),
          score !== null &&
            score !== undefined &&
            scoreWith(
              assessment.scoreUnit,
              score,
              t('assessment.points', { score: scoreText(score), count: score }),
            ),
          say(assessment.bandTitle),
        ]}
      />
    </span>
  );
}
