import { IconFileSpreadsheet, IconTestPipe, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { GroupView } from '@/contract/groups';
import { codeOf, get, newId, upload } from '@/contract/http';
import type { ImportProfile } from '@/contract/imports';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/fields';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ImportColumns } from './import-columns';
import { useMatching } from './use-matching';

export interface Upload {
  file: File;
  profile: string;
  group: string;
  /** By the profile's column, the heading in the file. */
  columns: Record<string, string>;
}

export async function startImport(what: Upload, dryRun: boolean): Promise<string> {
  const query = {
    profile: what.profile,
    dryRun,
    ...(what.group ? { group: what.group } : {}),
    ...(Object.keys(what.columns).length > 0 ? { columns: JSON.stringify(what.columns) } : {}),
  };
  const { id } = await upload<{ id: string }>('/imports', query, what.file, newId());
  return id;
}

interface ImportUploadProps {
  onMatching: (matching: boolean) => void;
  onStarted: (id: string, what: Upload) => void;
}

export function ImportUpload({ onMatching, onStarted }: ImportUploadProps) {
  const { t } = useTranslation('admin');
  const say = useBilingual();
  const [file, setFile] = useState<File | null>(null);
  const [profile, setProfile] = useState('');
  const [group, setGroup] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const profiles = useQuery({
    queryKey: ['import-profiles'],
    queryFn: ({ signal }) => get<ImportProfile[]>('/import-profiles', {}, signal),
  });
  const groups = useQuery({
    queryKey: ['groups', 'list'],
    queryFn: ({ signal }) => get<GroupView[]>('/groups', {}, signal),
  });

  const matching = useMatching(file, profile);
  const { proposal } = matching;

  useEffect(() => {
    onMatching(proposal !== null);
  }, [proposal, onMatching]);

  async function start(dryRun: boolean) {
    if (!file) return;
    setBusy(true);
    setError(null);
    try {
      const what = { file, profile, group, columns: matching.match };
      onStarted(await startImport(what, dryRun), what);
    } catch (reason) {
      setError(codeOf(reason));
      setBusy(false);
    }
  }

  const ready = file !== null && profile !== '' && !matching.isAsking && !matching.lacks && !busy;
  return (
    <>
      <section className="upload">
        <Drop file={file} onFile={setFile} />
        <div className="stack">
          <SelectField
            label={t('upload.profile')}
            placeholder={t('upload.chooseProfile')}
            value={profile}
            choices={(profiles.data ?? []).map((each) => ({ value: each.code, label: say(each.title) }))}
            onChange={(event) => {
              setProfile(event.target.value);
            }}
          />
          <SelectField
            label={t('upload.group')}
            hint={t('upload.groupHint')}
            placeholder={t('upload.byFile')}
            value={group}
            choices={(groups.data ?? []).map((each) => ({ value: each.id, label: say(each.name) }))}
            onChange={(event) => {
              setGroup(event.target.value);
            }}
          />
          {error && <ErrorNote code={error} />}
          <div className="row wrap">
            <Button kind="main" icon={IconTestPipe} disabled={!ready} onClick={() => void start(true)}>
              {t('upload.dryRun')}
            </Button>
            <Button icon={IconUpload} disabled={!ready} onClick={() => void start(false)}>
              {t('upload.run')}
            </Button>
          </div>
          <p className="s t3">{t('upload.promise')}</p>
        </div>
      </section>
      {matching.isAsking && <SkeletonRows rows={4} />}
      {matching.error && !matching.isAsking && <ErrorNote code={matching.error} retry={matching.askAgain} />}
      {proposal && <ImportColumns proposal={proposal} chosen={matching.chosen} onChosen={matching.choose} />}
    </>
  );
}

function Drop({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  const { t } = useTranslation('admin');
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0] ?? null);
  }
  return (
    <label
      className={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <IconFileSpreadsheet className="i" aria-hidden="true" stroke={1.5} />
      {file ? (
        <b>{file.name}</b>
      ) : (
        <>
          <b className="drop-fine">{t('upload.drop')}</b>
          <b className="drop-coarse">{t('upload.pick')}</b>
        </>
      )}
      <span className="s t3">
        {file ? t('upload.size', { size: sizeText(file.size) }) : t('upload.kinds')}
      </span>
      <input
        type="file"
        accept=".csv,.txt,.xlsx"
        onChange={(event) => {
          onFile(event.target.files?.[0] ?? null);
        }}
      />
    </label>
  );
}

function sizeText(bytes: number): string {
  return bytes > 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
}
