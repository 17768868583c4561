import './triage.css';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStale } from '@/live/use-live';
import { useItemId } from '@/ui/item-id';
import { Dialog } from '@/ui/dialog';
import { useKeys } from '@/ui/keys';
import { CaseView } from './case-view';
import { Queue } from './queue';
import { neighbour, noFilters } from './state';
import { useQueue } from './use-queue';

const keySheet = ['move', 'open', 'search', 'advise', 'recall', 'refer', 'ask', 'close', 'help'] as const;

export function TriagePage() {
  const { t } = useTranslation('triage');
  const id = useItemId();
  const navigate = useNavigate();
  const stale = useStale();
  const [filters, setFilters] = useState(noFilters);
  const [help, setHelp] = useState(false);
  const queue = useQueue(filters);

  function move(step: 1 | -1) {
    const focused = document.activeElement?.id.replace(/^case-/, '');
    const known = queue.rows.some((row) => row.id === focused) ? focused : id;
    const next = neighbour(queue.rows, known ?? null, step);
    if (next) document.getElementById(`case-${next.id}`)?.focus();
  }

  const back = () => void navigate({ to: '/triage' });
  useKeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    '/': () => document.getElementById('triage-search')?.focus(),
    '?': () => {
      setHelp(true);
    },
    Escape: back,
  });

  return (
    <div className={stale ? 'panes stale' : 'panes'} data-at={id ? 'item' : 'list'}>
      <Queue
        queue={queue}
        chosen={id}
        filters={filters}
        onFilters={setFilters}
        onHelp={() => {
          setHelp(true);
        }}
        onOpen={(row) => void navigate({ to: '/triage/$id', params: { id: row.id } })}
      />
      <section className="item">
        {id ? <CaseView key={id} id={id} onBack={back} /> : <p className="item-none">{t('choose')}</p>}
      </section>
      <Dialog
        title={t('keys.title')}
        opened={help}
        onClose={() => {
          setHelp(false);
        }}
      >
        <dl className="pairs key-sheet">
          {keySheet.map((each) => (
            <div key={each}>
              <dt>
                <kbd>{t(`keys.${each}.key`)}</kbd>
              </dt>
              <dd>{t(`keys.${each}.what`)}</dd>
            </div>
          ))}
        </dl>
        <p className="s t3">{t('keys.resting')}</p>
      </Dialog>
    </div>
  );
}
