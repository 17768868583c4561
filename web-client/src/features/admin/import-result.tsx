import {
  IconAlertTriangle,
  IconCircleCheck,
  IconDownload,
  IconPlayerPlay,
  IconUpload,
} from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf } from '@/contract/http';
import type { ImportRun } from '@/contract/imports';
import { nameOf } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dotted } from '@/ui/marks';
import { Moment, useSpanWords } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { ImportErrors } from './import-errors';
import { addsUp, type Part, parts, percentOf, wellDone } from './import-state';
import { ImportUndoSection } from './import-undo';
import { startImport, type Upload } from './import-upload';

interface ImportResultProps {
  run: ImportRun;
  upload: Upload | null;
  onStarted: (id: string) => void;
  onNew: () => void;
}

export function ImportResult({ run, upload, onStarted, onNew }: ImportResultProps) {
  const running = run.state === 'running';
  return (
    <>
      <Head run={run} upload={upload} onStarted={onStarted} onNew={onNew} />
      {running && <Bar run={run} />}
      <Sum run={run} />
      {!running && (run.firstErrors?.length ?? 0) > 0 && <ImportErrors run={run} />}
      <ImportUndoSection run={run} />
    </>
  );
}

function Head({ run, upload, onStarted, onNew }: ImportResultProps) {
  const { t } = useTranslation('admin');
  const span = useSpanWords();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const took = run.endedAt ? new Date(run.endedAt).getTime() - new Date(run.startedAt).getTime() : null;

  async function really() {
    if (!upload) return;
    setBusy(true);
    try {
      onStarted(await startImport(upload, false));
    } catch (reason) {
      setError(codeOf(reason));
    } finally {
      setBusy(false);
    }
  }

  return (
    <header className="result-head">
      <div>
        <h2 className="result-title">
          {t(titleOf(run), {
            count: wellDone(run),
            well: wellDone(run).toLocaleString(),
            failed: run.failed.toLocaleString(),
          })}
        </h2>
        <p className="t3">
          <Dotted
            parts={[
              run.file,
              <Moment key="at" at={run.startedAt} />,
              took !== null &&
                t('result.took', {
                  span: took < 60_000 ? t('result.seconds', { count: Math.ceil(took / 1000) }) : span(took),
                }),
              nameOf(run.by),
              run.state === 'running' && t('result.mayClose'),
            ]}
          />
        </p>
      </div>
      <div className="row wrap">
        {run.dryRun && run.state === 'done' && upload && (
          <Button kind="main" icon={IconPlayerPlay} disabled={busy} onClick={() => void really()}>
            {t('result.really')}
          </Button>
        )}
        {run.failed > 0 && run.state !== 'running' && (
          <a
            className={run.dryRun ? 'btn' : 'btn btn-main'}
            href={`/api/imports/${run.id}/errors.csv`}
            download
          >
            <IconDownload className="i" aria-hidden="true" />
            {t('result.download', { count: run.failed, rows: run.failed.toLocaleString() })}
          </a>
        )}
        <Button icon={IconUpload} onClick={onNew}>
          {t('result.another')}
        </Button>
      </div>
      {error && <ErrorNote code={error} />}
    </header>
  );
}

function titleOf(run: ImportRun): string {
  if (run.state === 'running') return run.dryRun ? 'result.checking' : 'result.running';
  if (run.state === 'failed') return 'result.failed';
  if (run.state === 'stopped') return 'result.stopped';
  if (run.dryRun) return run.failed > 0 ? 'result.checkedSome' : 'result.checked';
  return run.failed > 0 ? 'result.doneSome' : 'result.done';
}

function Bar({ run }: { run: ImportRun }) {
  const percent = percentOf(run);
  return (
    <div className="progress-row">
      <div
        className="progress"
        role="progressbar"
        aria-valuenow={Math.round(percent)}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <b>{percent.toFixed(1)}%</b>
    </div>
  );
}

function Sum({ run }: { run: ImportRun }) {
  const { t } = useTranslation('admin');
  const right = addsUp(run);
  const Glyph = right ? IconCircleCheck : IconAlertTriangle;
  return (
    <section className="stack" aria-label={t('sum.label')}>
      <div className="sum">
        <div>
          <span className="t3">{t('count.rowsRead')}</span>
          <b>{run.rowsRead.toLocaleString()}</b>
        </div>
        {parts.map((part, index) => (
          <Fragment key={part}>
            <span className="op" aria-hidden="true">
              {index === 0 ? '=' : '+'}
            </span>
            <div>
              <span className="t3">
                <span className={`key key-${part}`} />
                {t(`count.${part}`)}
              </span>
              <b className={part === 'failed' && run.failed > 0 ? 'is-far' : ''}>
                {run[part].toLocaleString()}
              </b>
            </div>
          </Fragment>
        ))}
      </div>
      {run.rowsRead > 0 && <Stack run={run} />}
      {run.state !== 'running' && (
        <p className="row s">
          <Glyph className="i" aria-hidden="true" />
          <span>
            <b>{t(right ? 'sum.right' : 'sum.wrong')}</b> {t(right ? 'sum.rightWhy' : 'sum.wrongWhy')}
          </span>
        </p>
      )}
    </section>
  );
}

function Stack({ run }: { run: ImportRun }) {
  const { t } = useTranslation('admin');
  const share = (part: Part) => `${t(`count.${part}`)} ${((run[part] / run.rowsRead) * 100).toFixed(1)}%`;
  return (
    <div className="stacked" role="img" aria-label={parts.map(share).join(', ')}>
      {parts
        .filter((part) => run[part] > 0)
        .map((part) => (
          <span key={part} className={`key-${part}`} style={{ flex: run[part] }} title={share(part)} />
        ))}
    </div>
  );
}
