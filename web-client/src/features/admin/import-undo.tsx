import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { get } from '@/contract/http';
import type { ImportRun, ImportStay, ImportUndo, UndoCounts, UndoOutlook } from '@/contract/imports';
import { Button } from '@/ui/button';
import { Clock } from '@/ui/clock';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField } from '@/ui/fields';
import { Dotted, RuleHead } from '@/ui/marks';
import { Moment, useNow } from '@/ui/moment';
import { Note, SkeletonRows } from '@/ui/states';
import { tallies, undone } from './import-state';

const reasons = ['wrongFile', 'wrongColumns', 'wrongGroup', 'trial', 'other'] as const;

/** Taking an import back: while it can be, how far it is, and what became of it. */
export function ImportUndoSection({ run }: { run: ImportRun }) {
  const { t } = useTranslation('admin');
  const undo = run.undo;
  if (!undo) return null;
  return (
    <section className="stack" aria-label={t('undo.title')}>
      <RuleHead title={t('undo.title')} />
      {undo.state === 'open' && <Offer run={run} undo={undo} />}
      {undo.state === 'over' && <p className="t3">{t('undo.over')}</p>}
      {undo.state === 'untraced' && <p className="t3">{t('undo.untraced')}</p>}
      {(undo.state === 'running' || undo.state === 'done') && <Course run={run} undo={undo} />}
    </section>
  );
}

function Offer({ run, undo }: { run: ImportRun; undo: ImportUndo }) {
  const { t } = useTranslation('admin');
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const due = new Date(undo.until ?? now);
  if (due <= now) return <p className="t3">{t('undo.over')}</p>;
  return (
    <>
      <p className="row wrap">
        <Button
          icon={IconArrowBackUp}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('undo.offer')}
        </Button>
        <Clock from={run.endedAt ?? run.startedAt} due={due.toISOString()} />
      </p>
      <Dialog
        title={t('undo.ask', { file: run.file })}
        opened={asking}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Confirmation
          run={run}
          onDone={() => {
            setAsking(false);
          }}
        />
      </Dialog>
    </>
  );
}

function Confirmation({ run, onDone }: { run: ImportRun; onDone: () => void }) {
  const { t } = useTranslation(['admin', 'ui']);
  const [reason, setReason] = useState('');
  const command = useCommand<{ reason: string }>([['imports']]);
  const outlook = useQuery({
    queryKey: ['imports', 'undo', run.id],
    queryFn: ({ signal }) => get<UndoOutlook>(`/imports/${run.id}/undo`, {}, signal),
    staleTime: 0,
  });

  async function begin() {
    if (await command.run(`/imports/${run.id}/undo`, { reason })) onDone();
  }

  return (
    <div className="stack">
      {outlook.data ? <WhatHappens outlook={outlook.data} /> : <SkeletonRows rows={3} />}
      <SelectField
        label={t('undo.why')}
        placeholder={t('undo.choose')}
        value={reason}
        choices={reasons.map((each) => ({ value: each, label: t(`undo.reason.${each}`) }))}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <DialogFoot error={command.error} onCancel={onDone}>
        <Button
          kind="main"
          disabled={reason === '' || !outlook.data || command.busy}
          onClick={() => void begin()}
        >
          {t('undo.go')}
        </Button>
      </DialogFoot>
    </div>
  );
}

function WhatHappens({ outlook }: { outlook: UndoOutlook }) {
  const { t } = useTranslation('admin');
  const { screenings, people } = outlook.counts;
  return (
    <>
      <p>{t('undo.goes', { screenings: screenings.takenBack, people: people.takenBack })}</p>
      {outlook.stays.length === 0 ? (
        <p>{t('undo.nobodyStays')}</p>
      ) : (
        <ul className="stack s">
          {outlook.stays.map((stay) => (
            <li key={stay.because}>
              {t('undo.stays', { count: stay.people, because: t(`undo.because.${stay.because}`) })}
            </li>
          ))}
        </ul>
      )}
      <p className="s t3">{t('undo.kept')}</p>
    </>
  );
}

function Course({ run, undo }: { run: ImportRun; undo: ImportUndo }) {
  const { t } = useTranslation('admin');
  const done = undo.state === 'done';
  const percent = undone(undo);
  return (
    <>
      <p className="t3">
        <Dotted
          parts={[
            t(done ? 'undo.done' : 'undo.running'),
            undo.startedAt && <Moment key="at" at={undo.startedAt} />,
            undo.by,
            undo.reason && t(`undo.reason.${undo.reason}`),
          ]}
        />
      </p>
      {!done && (
        <div className="progress-row">
          <div
            className="progress"
            role="progressbar"
            aria-label={t('undo.running')}
            aria-valuenow={Math.round(percent)}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span style={{ width: `${percent}%` }} />
          </div>
          <b>{percent.toFixed(1)}%</b>
        </div>
      )}
      {done && undo.counts && <Tallies counts={undo.counts} />}
      {done && <Stays id={run.id} />}
    </>
  );
}

function Tallies({ counts }: { counts: UndoCounts }) {
  const { t } = useTranslation('admin');
  const right = tallies.every(
    (kind) => counts[kind].takenBack + counts[kind].stayed === counts[kind].created,
  );
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th aria-label={t('undo.title')} />
              <th className="num">{t('undo.created')}</th>
              <th className="num">{t('undo.takenBack')}</th>
              <th className="num">{t('undo.stayed')}</th>
            </tr>
          </thead>
          <tbody>
            {tallies.map((kind) => (
              <tr key={kind}>
                <td className="b">{t(`undo.kind.${kind}`)}</td>
                <td className="num">{counts[kind].created.toLocaleString()}</td>
                <td className="num">{counts[kind].takenBack.toLocaleString()}</td>
                <td className="num">{counts[kind].stayed.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {right && (
        <p className="row s">
          <IconCircleCheck className="i" aria-hidden="true" />
          {t('undo.addsUp')}
        </p>
      )}
    </>
  );
}

function Stays({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const stays = useQuery({
    queryKey: ['imports', 'stays', id],
    queryFn: ({ signal }) => get<ImportStay[]>(`/imports/${id}/stays`, {}, signal),
  });
  if (!stays.data || stays.data.length === 0) return null;
  return (
    <Note title={t('undo.theseStay')}>
      <ul>
        {stays.data.map((stay, index) => (
          <li key={index}>
            <Dotted parts={[<b key="name">{stay.name}</b>, t(`undo.because.${stay.because}`), stay.by]} />
          </li>
        ))}
      </ul>
    </Note>
  );
}
