import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf, get } from '@/contract/http';
import type { ModelWatchView, Replay } from '@/contract/models';
import { useBilingual } from '@/ui/bilingual';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { share } from './numbers';
import { Warning } from './warning';

type Drift = NonNullable<ModelWatchView['drift']>;

/** How a model does at work: people against training, versions on trial, and the past played again. Counts, no persons. */
export function Watch({ name }: { name: string }) {
  const watch = useQuery({
    queryKey: ['models', 'watch', name],
    queryFn: ({ signal }) => get<ModelWatchView>(`/models/${name}/watch`, {}, signal),
  });
  if (watch.isPending) return <SkeletonRows rows={3} />;
  if (watch.isError) return <ErrorNote code={codeOf(watch.error)} retry={() => void watch.refetch()} />;
  return (
    <>
      {watch.data.drift && <DriftPart drift={watch.data.drift} />}
      <Shadows shadows={watch.data.shadows} />
      <ReplayPart name={name} />
    </>
  );
}

function DriftPart({ drift }: { drift: Drift }) {
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
      {drift.weeks.length > 0 && (
        <div className="sheet scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th>{t('drift.week')}</th>
                <th className="num">{t('column.people')}</th>
                <th className="num">{t('drift.high')}</th>
                <th className="num">{t('drift.raised')}</th>
                <th className="num">{t('drift.missing')}</th>
                <th>{t('drift.says')}</th>
              </tr>
            </thead>
            <tbody>
              {drift.weeks.map((each) => (
                <tr key={each.monday}>
                  <td>{each.monday}</td>
                  <td className="num">{each.screenings}</td>
                  <td className="num">{share(each.high)}</td>
                  <td className="num">{share(each.raised)}</td>
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
      )}
    </section>
  );
}

function Shadows({ shadows }: { shadows: ModelWatchView['shadows'] }) {
  const { t } = useTranslation(['models', 'ui']);
  return (
    <section className="stack-9">
      <RuleHead title={t('shadow.title')} note={t('shadow.note')} />
      {shadows.length === 0 && <p className="t2">{t('shadow.none')}</p>}
      {shadows.map((each) => (
        <div key={each.shadow} className="stack-9">
          <p>
            {t('shadow.compared', {
              shadow: each.shadow,
              shown: each.shown,
              count: each.screenings,
              difference: each.meanRankDifference,
            })}
          </p>
          <ul className="lines s">
            {each.bands.map((pair) => (
              <li key={pair.shown + pair.shadow}>
                <span>
                  {t('shadow.pair', {
                    shown: t(`ui:modelled.band.${pair.shown}`),
                    shadow: t(`ui:modelled.band.${pair.shadow}`),
                  })}
                </span>
                <span className="push t3">
                  {t('shadow.people', { count: pair.screenings })}{' '}
                  {Object.entries(pair.decided)
                    .map(([kind, times]) => `${t(`decision.${kind}`)} ${times}`)
                    .join(t('drift.and'))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ReplayPart({ name }: { name: string }) {
  const { t } = useTranslation('models');
  const replay = useQuery({
    queryKey: ['models', 'replay', name],
    queryFn: ({ signal }) => get<Replay[]>(`/models/${name}/replay`, {}, signal),
  });
  if (!replay.data) return null;
  return (
    <section>
      <RuleHead title={t('replay.title')} note={t('replay.note')} />
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('replay.what')}</th>
              <th className="num">{t('replay.screenings')}</th>
              <th className="num">{t('replay.decided')}</th>
              <th className="num">{t('replay.over')}</th>
              <th className="num">{t('replay.under')}</th>
            </tr>
          </thead>
          <tbody>
            {replay.data.map((each) => (
              <tr key={each.name + each.version}>
                <td>
                  {each.name} <span className="t3">{each.version}</span>
                </td>
                <td className="num">{each.screenings}</td>
                <td className="num">{each.decided}</td>
                <td className="num">{each.overTriage}</td>
                <td className="num">{each.underTriage}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
