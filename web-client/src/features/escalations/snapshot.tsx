import { useTranslation } from '@/ui/translation';
import type { EscalationView } from '@/contract/escalations';
import { AssessmentCard } from '@/ui/assessment-card';
import { useBilingual } from '@/ui/bilingual';
import { Missing } from '@/ui/cards';
import { RuleHead } from '@/ui/marks';
import { Measurements } from '@/ui/measurements';
import { Moment } from '@/ui/moment';

/** The patient as of the moment of asking: it does not change under the eyes of whoever answers. */
export function Snapshot({ view }: { view: EscalationView }) {
  const { t } = useTranslation(['escalations', 'ui']);
  const say = useBilingual();
  const { snapshot } = view;
  if (!snapshot) return <Bare view={view} />;
  return (
    <section className="snap" aria-label={t('snapshot.label')}>
      <Tried view={view} />
      <Measurements measurements={snapshot.measurements} width={440} />
      <div className="snap-two">
        <section>
          <RuleHead title={t('snapshot.problems')} />
          <PlainList
            items={snapshot.problems.map((each) =>
              t(`ui:programme.${each.code}`, { defaultValue: say(each.text) }),
            )}
          />
        </section>
        <section>
          <RuleHead title={t('snapshot.medicines')} />
          {snapshot.medicinesReviewedAt && snapshot.medicines.length === 0 ? (
            <p className="s t2 snap-text">{t('snapshot.noMedicines')}</p>
          ) : (
            <PlainList items={snapshot.medicines} />
          )}
        </section>
      </div>
      {snapshot.assessments.length > 0 && (
        <section>
          <RuleHead title={t('snapshot.assessments')} />
          <div className="snap-assessments">
            {snapshot.assessments.map((each) => (
              <AssessmentCard key={each.screeningId + each.instrument} assessment={each} />
            ))}
          </div>
        </section>
      )}
      <Missing items={snapshot.missing.map(say)} />
      <p className="xs t3">
        {t('snapshot.taken')} <Moment at={snapshot.takenAt} />
      </p>
    </section>
  );
}

function PlainList({ items }: { items: readonly string[] }) {
  const { t } = useTranslation('escalations');
  if (items.length === 0) return <p className="s lack snap-text">{t('snapshot.none')}</p>;
  return (
    <ul className="lines s">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Tried({ view }: { view: EscalationView }) {
  const { t } = useTranslation('escalations');
  return (
    <section>
      <RuleHead title={t('snapshot.tried')} />
      <p className="said snap-text">{view.tried}</p>
    </section>
  );
}

/** Nothing was frozen: that is said, not left blank. */
function Bare({ view }: { view: EscalationView }) {
  const { t } = useTranslation('escalations');
  return (
    <section className="snap" aria-label={t('snapshot.label')}>
      <Tried view={view} />
      <Missing items={[t('snapshot.none')]} />
    </section>
  );
}
