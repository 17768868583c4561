import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get, send } from '@/contract/http';
import type { DemoProgress, SignIn } from '@/contract/session';
import { sessionQuery } from '@/contract/session-query';
import { Button } from '@/ui/button';
import { Segments } from '@/ui/fields';
import { ErrorNote } from '@/ui/states';

const sizes = ['500', '2000', '10000'] as const;
type Size = (typeof sizes)[number];

export function DemoDistrict({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('first-run');
  const client = useQueryClient();
  const [size, setSize] = useState<Size>('10000');
  const [started, setStarted] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const progress = useQuery({
    queryKey: ['demo'],
    queryFn: ({ signal }) => get<DemoProgress>('/first-run/demo', {}, signal),
    enabled: started,
    refetchInterval: (query) => (query.state.data?.state === 'done' ? false : 700),
  });

  async function load() {
    setError(null);
    try {
      await send('POST', '/first-run/demo', { patients: Number(size) });
      setStarted(true);
    } catch (reason) {
      setError(codeOf(reason));
    }
  }

  const data = progress.data;
  if (data?.state === 'done') {
    return (
      <SignIns
        signIns={data.signIns}
        onGo={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })}
      />
    );
  }
  return (
    <section className="first-body">
      <h1>{t('way.demo.title')}</h1>
      <p className="t2 l">{t('demo.what')}</p>
      {started && data?.state !== 'failed' ? (
        <Progress percent={data?.percent ?? 0} stage={data?.stage ?? ''} />
      ) : (
        <>
          <Segments
            label={t('demo.size')}
            value={size}
            choices={sizes.map((value) => ({ value, label: t('demo.people', { count: Number(value) }) }))}
            onChange={setSize}
          />
          <div className="row">
            <Button kind="main" onClick={() => void load()}>
              {t('demo.load')}
            </Button>
            <Button kind="quiet" onClick={onBack}>
              {t('back')}
            </Button>
          </div>
        </>
      )}
      {(error ?? (data?.state === 'failed' ? 'unknown' : null)) && <ErrorNote code={error ?? 'unknown'} />}
    </section>
  );
}

function Progress({ percent, stage }: { percent: number; stage: string }) {
  const { t, i18n } = useTranslation('first-run');
  const words = i18n.exists(`first-run:stage.${stage}`) ? t(`stage.${stage}`) : stage;
  return (
    <div className="stack-9" role="status">
      <div
        className="progress"
        role="progressbar"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className="row s">
        <span className="t2">{words}</span>
        <b className="push">{Math.round(percent)}%</b>
      </p>
    </div>
  );
}

function SignIns({ signIns, onGo }: { signIns: readonly SignIn[]; onGo: () => void }) {
  const { t } = useTranslation(['first-run', 'ui']);
  return (
    <section className="first-body">
      <h1>{t('demo.done')}</h1>
      <p className="t2 l">{t('demo.signIns')}</p>
      <div className="sheet scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th>{t('demo.role')}</th>
              <th>{t('field.name')}</th>
              <th>{t('field.userName')}</th>
              <th>{t('field.password')}</th>
            </tr>
          </thead>
          <tbody>
            {signIns.map((each) => (
              <tr key={each.userName}>
                <td>{t(`ui:role.${each.role}`)}</td>
                <td className="b">{each.name}</td>
                <td>{each.userName}</td>
                <td>{each.password}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button kind="main" onClick={onGo}>
        {t('demo.go')}
      </Button>
    </section>
  );
}
