import { useTranslation } from '@/ui/translation';
import type { PatientView } from '@/contract/patients';
import { useBilingual } from '@/ui/bilingual';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';

/** Screenings that were taken back with their import: they count no more, but the team knows that they were there. */
export function Withdrawn({ screenings }: { screenings: NonNullable<PatientView['withdrawn']> }) {
  const { t } = useTranslation('members');
  const say = useBilingual();
  if (screenings.length === 0) return null;
  return (
    <section className="stack">
      <RuleHead title={t('withdrawn.title')} note={screenings.length} />
      <ul className="stack s">
        {screenings.map((each, index) => (
          <li key={index} className="t3">
            <Dotted
              parts={[
                say(each.title),
                <Moment key="taken" at={each.takenAt} time="never" />,
                <span key="back">
                  {t('withdrawn.back')} <Moment at={each.at} />
                </span>,
                each.by,
                t(`withdrawn.reason.${each.reason}`),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
