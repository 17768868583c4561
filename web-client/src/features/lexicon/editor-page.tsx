import { IconChevronLeft } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { codeOf } from '@/contract/http';
import type { LexiconChanges, LexiconOverview, LexiconSheet } from '@/contract/lexicon';
import { Button, IconButton } from '@/ui/button';
import { TextArea } from '@/ui/fields';
import { useKept } from '@/ui/kept';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { Sheet, useSheet } from './sheet';
import { countOf, isEmpty } from './state';
import { Trial } from './trial';

/** A proposal: words and rules at the left, what they would make of sentences at the right; saving acts on nobody. */
export function EditorPage({ overview, onBack }: { overview: LexiconOverview; onBack: () => void }) {
  const { t } = useTranslation(['lexicon', 'ui']);
  const base = useSheet(0);
  const start = useSheet(overview.inForce);
  const failure = base.error ?? start.error;
  return (
    <>
      <header className="item-back">
        <IconButton icon={IconChevronLeft} label={t('ui:action.back')} onClick={onBack} />
        <b>{t('editor.title')}</b>
      </header>
      {base.data && start.data ? (
        <Editor key={overview.inForce} base={base.data} from={overview.inForce} start={start.data.changes} />
      ) : failure ? (
        <div className="wait">
          <ErrorNote
            code={codeOf(failure)}
            retry={() => void Promise.all([base.refetch(), start.refetch()])}
          />
        </div>
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}

function Editor({ base, from, start }: { base: LexiconSheet; from: number; start: LexiconChanges }) {
  const { t } = useTranslation('lexicon');
  const [changes, setChanges, discard] = useKept(`lexicon.${base.version}.${from}`, start);
  return (
    <>
      <div className="item-body form-body">
        <article className="work lexicon-page">
          <header>
            <p className="head-name">{t('editor.title')}</p>
            <p className="s t3">
              {from === 0
                ? t('editor.fromShipped')
                : t('editor.from', { version: t('version', { number: from }) })}
            </p>
          </header>
          <Sheet sheet={base} changes={changes} onChange={setChanges} />
        </article>
        <Trial changes={changes} />
      </div>
      <Save changes={changes} start={start} onDiscard={discard} />
    </>
  );
}

interface SaveProps {
  changes: LexiconChanges;
  start: LexiconChanges;
  onDiscard: () => void;
}

function Save({ changes, start, onDiscard }: SaveProps) {
  const { t } = useTranslation('lexicon');
  const navigate = useNavigate();
  const command = useCommand([['lexicon']]);
  const [why, setWhy] = useState('');
  const changed = JSON.stringify(changes) !== JSON.stringify(start);
  async function save() {
    if (!(await command.run('/lexicon/versions', { why, changes }))) return;
    onDiscard();
    toast(t('editor.saved'));
    await navigate({ to: '/lexicon' });
  }
  return (
    <>
      {changed && (
        <div className="decide-form lexicon-why">
          <TextArea
            label={t('editor.why')}
            hint={t('editor.whyHint')}
            rows={2}
            maxLength={500}
            value={why}
            onChange={(event) => {
              setWhy(event.target.value);
            }}
          />
          {command.error && <ErrorNote code={command.error} />}
        </div>
      )}
      <footer className="decide">
        <Button
          kind="main"
          disabled={!changed || isEmpty(changes) || why.trim() === '' || command.busy}
          onClick={() => void save()}
        >
          {t('editor.save')}
        </Button>
        <Button kind="quiet" disabled={!changed || command.busy} onClick={onDiscard}>
          {t('editor.discard')}
        </Button>
        <span className="push s t3">
          {changed ? t('editor.changes', { count: countOf(changes) }) : t('editor.same')}
        </span>
      </footer>
    </>
  );
}
