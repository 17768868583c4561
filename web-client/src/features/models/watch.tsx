import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ModelWatchView, Replay } from '@/contract/models';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { DriftPart } from './drift';
import { Shadows } from './shadows';

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
              <tr key={each.kind + each.name + each.version}>
                <td>
                  {each.kind === 'rules' ? t('replay.rules') : each.name}{' '}
                  <span className="t3">
                    {each.kind === 'rules' ? t('replay.form', { version: each.version }) : each.version}
                  </span>
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
