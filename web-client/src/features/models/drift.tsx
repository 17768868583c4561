import { useTranslation } from '@/ui/translation';
import type { ModelWatchView } from '@/contract/models';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';
import { share } from './numbers';
import { Warning } from './warning';

type Drift = NonNullable<ModelWatchView['drift']>;
type DriftInput = Drift['inputs'][number];

/** Scores and answers of the last weeks against those of training, and in plain words where they part. */
export function DriftPart({ drift }: { drift: Drift }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  const odd = drift.inputs.filter((each) => each.isWarning);
  return (
    <section className="stack-9">
      <RuleHead title={t('drift.title')} note={t('drift.note')} />
      {drift.weeks.length === 0 && <p className="t2">{t('drift.none')}</p>}
      {odd.length > 0 && (
        <Warning>
          {t('drift.inputs', { inputs: odd.map((each) => say(each.title)).join(t('drift.and')) })}
        </Warning>
      )}
      {drift.weeks.length > 0 && <Weeks weeks={drift.weeks} />}
      {drift.inputs.length > 0 && <Inputs inputs={drift.inputs} />}
    </section>
  );
}

function Weeks({ weeks }: { weeks: Drift['weeks'] }) {
  const { t } = useTranslation('models');
  return (
    <div className="sheet scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th>{t('drift.week')}</th>
            <th className="num">{t('column.people')}</th>
            <th className="num">{t('drift.high')}</th>
            <th className="num">{t('drift.raised')}</th>
            <th className="num">{t('drift.mean')}</th>
            <th className="num">{t('drift.missing')}</th>
            <th>{t('drift.says')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((each) => (
            <tr key={each.monday}>
              <td className="nowrap">{each.monday}</td>
              <td className="num">{each.screenings}</td>
              <td className="num">{share(each.high)}</td>
              <td className="num">{share(each.raised)}</td>
              <td className="num">{each.meanScore.toFixed(2)}</td>
              <td className="num">{each.missing.toFixed(1)}</td>
              <td>
                {each.warnings.map((code) => t(`drift.warning.${code}`)).join(t('drift.and')) ||
                  t('drift.alike')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inputs({ inputs }: { inputs: Drift['inputs'] }) {
  const { t } = useTranslation('models');
  const say = useBilingual();
  return (
    <>
      <p className="s t2">{t('drift.inputsWhat')}</p>
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('drift.input')}</th>
              <th className="num">{t('drift.given')}</th>
              <th className="num">{t('drift.missingNowThen')}</th>
              <th className="num">{t('drift.below')}</th>
              <th className="num">{t('drift.above')}</th>
              <th>{t('drift.byWeek')}</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map((each) => (
              <tr key={each.input}>
                <td>
                  {say(each.title)}
                  {each.isWarning && <span className="is-far"> {t('drift.unlike')}</span>}
                </td>
                <td className="num">{each.given}</td>
                <td className="num">
                  {share(each.missingNow)} / {share(each.missingThen)}
                </td>
                {typeof each.differs === 'number' ? (
                  <td className="num" colSpan={2}>
                    {t('drift.differs', { share: share(each.differs) })}
                  </td>
                ) : (
                  <>
                    <td className="num">{share(each.below)}</td>
                    <td className="num">{share(each.above)}</td>
                  </>
                )}
                <td>
                  <WeekBars weeks={each.weeks} label={say(each.title)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const bar = { width: 7, gap: 2, height: 22 };
// As in training: one number in ten lies outside the middle nine tenths.
const likeTraining = 0.1;

/** A bar per week: how much of it is unlike training. The line is what training itself would show. */
function WeekBars({ weeks, label }: { weeks: DriftInput['weeks']; label: string }) {
  const { t } = useTranslation('models');
  const words = weeks
    .map((each) => t('drift.weekBar', { week: each.monday, share: share(each.unlike), count: each.given }))
    .join(t('drift.and'));
  const wide = Math.max(weeks.length, 1) * (bar.width + bar.gap);
  const line = bar.height * (1 - likeTraining);
  return (
    <svg
      className="model-weeks"
      width={wide}
      height={bar.height}
      viewBox={`0 0 ${wide} ${bar.height}`}
      role="img"
      aria-label={`${label}: ${words}`}
    >
      <title>{words}</title>
      {weeks.map((each, index) => (
        <rect
          key={each.monday}
          className="model-week"
          x={index * (bar.width + bar.gap)}
          y={bar.height * (1 - each.unlike)}
          width={bar.width}
          height={Math.max(bar.height * each.unlike, 1)}
        />
      ))}
      <path className="model-quiet" d={`M0 ${line}H${wide}`} />
    </svg>
  );
}
