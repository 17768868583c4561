import './admin.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, get } from '@/contract/http';
import type { ImportRun } from '@/contract/imports';
import { useItemId } from '@/ui/item-id';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { Empty, ErrorNote, SkeletonRows } from '@/ui/states';
import { ImportResult } from './import-result';
import { isMoving, stepOf, wizardSteps } from './import-state';
import { ImportUpload, type Upload } from './import-upload';

const pollEvery = 800;

export function ImportPage() {
  const { t } = useTranslation('admin');
  const id = useItemId();
  const navigate = useNavigate();
  // The file stays in the hands of this page, so that a checked file is run without choosing it again.
  const [upload, setUpload] = useState<Upload | null>(null);
  const [matching, setMatching] = useState(false);
  const run = useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => get<ImportRun>(`/imports/${id ?? ''}`, {}, signal),
    enabled: id !== undefined,
    refetchInterval: (query) => (isMoving(query.state.data) ? pollEvery : false),
  });
  const shown = id ? (run.data ?? null) : null;
  const at = wizardSteps.indexOf(stepOf(shown, matching));
  const open = (next: string) => void navigate({ to: '/import/$id', params: { id: next } });
  return (
    <div className="page-scroll">
      <ol className="steps">
        {wizardSteps.map((step, index) => (
          <li key={step} className={index <= at ? 'on' : ''} aria-current={index === at ? 'step' : undefined}>
            {t(`step.${step}`)}
          </li>
        ))}
      </ol>
      {id === undefined ? (
        <>
          <ImportUpload
            onMatching={setMatching}
            onStarted={(started, what) => {
              setUpload(what);
              open(started);
            }}
          />
          <PastRuns onOpen={open} />
        </>
      ) : shown ? (
        <ImportResult
          run={shown}
          upload={upload}
          onStarted={open}
          onNew={() => void navigate({ to: '/import' })}
        />
      ) : run.isError ? (
        <ErrorNote code={codeOf(run.error)} retry={() => void run.refetch()} />
      ) : (
        <SkeletonRows rows={3} />
      )}
    </div>
  );
}

function PastRuns({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation('admin');
  const runs = useQuery({
    queryKey: ['imports', 'list'],
    queryFn: ({ signal }) => get<ImportRun[] | { items: ImportRun[] }>('/imports', {}, signal),
  });
  const items = Array.isArray(runs.data) ? runs.data : (runs.data?.items ?? []);
  return (
    <section>
      <RuleHead title={t('past.title')} note={items.length > 0 ? items.length : undefined} />
      {runs.isError && <ErrorNote code={codeOf(runs.error)} retry={() => void runs.refetch()} />}
      {runs.data && items.length === 0 && <Empty title={t('past.none')} why={t('past.why')} />}
      {items.length > 0 && (
        <div className="sheet scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th>{t('past.file')}</th>
                <th>{t('past.when')}</th>
                <th>{t('past.kind')}</th>
                <th className="num">{t('count.rowsRead')}</th>
                <th className="num">{t('count.failed')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <tr key={run.id}>
                  <td>
                    <button
                      type="button"
                      className="rule-link"
                      onClick={() => {
                        onOpen(run.id);
                      }}
                    >
                      {run.file}
                    </button>
                  </td>
                  <td className="t2">
                    <Moment at={run.startedAt} />
                  </td>
                  <td className="t2">{t(run.dryRun ? 'past.dry' : `runState.${run.state}`)}</td>
                  <td className="num">{run.rowsRead.toLocaleString()}</td>
                  <td className={run.failed > 0 ? 'num b is-far' : 'num'}>{run.failed.toLocaleString()}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
