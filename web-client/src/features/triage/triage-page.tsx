import './triage.css';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useMe } from '@/contract/session-query';
import type { CaseRow } from '@/contract/triage';
import { useItemId } from '@/ui/item-id';
import { useKeys } from '@/ui/keys';
import { CaseView } from './case-view';
import { KeySheet } from './key-sheet';
import { Queue } from './queue';
import type { QueueReach } from './queue-list';
import { linesOf, neighbour, noFilters } from './state';
import { useQueue } from './use-queue';

export function TriagePage() {
  const { t } = useTranslation('triage');
  const id = useItemId();
  const navigate = useNavigate();
  const [filters, setFilters] = useState(noFilters);
  const [help, setHelp] = useState(false);
  const me = useMe();
  const queue = useQueue(filters, me?.id ?? '');
  const reach = useRef<QueueReach>(null);

  const inOrder = () => linesOf(queue.rows, {}).flatMap((line) => line.row ?? []);

  function move(step: 1 | -1) {
    const focused = document.activeElement?.id.replace(/^case-/, '');
    const known = queue.rows.some((row) => row.id === focused) ? focused : id;
    const next = neighbour(inOrder(), known ?? null, step);
    if (next) reach.current?.focus(next.id);
  }

  function openNext() {
    const rows = inOrder();
    const next = rows[rows.findIndex((row) => row.id === id) + 1];
    void (next ? navigate({ to: '/triage/$id', params: { id: next.id } }) : back());
  }

  const back = () => navigate({ to: '/triage' });
  const open = useCallback(
    (row: CaseRow) => void navigate({ to: '/triage/$id', params: { id: row.id } }),
    [navigate],
  );
  const showKeys = useCallback(() => {
    setHelp(true);
  }, []);
  useKeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    '/': () => document.getElementById('triage-search')?.focus(),
    '?': showKeys,
    Escape: () => void back(),
  });

  return (
    <div className="panes" data-at={id ? 'item' : 'list'}>
      <Queue
        queue={queue}
        chosen={id}
        filters={filters}
        onFilters={setFilters}
        onHelp={showKeys}
        reach={reach}
        onOpen={open}
      />
      <section className="item">
        {id ? (
          <CaseView key={id} id={id} onBack={() => void back()} onNext={openNext} />
        ) : (
          <p className="item-none">{t('choose')}</p>
        )}
      </section>
      <KeySheet
        opened={help}
        onClose={() => {
          setHelp(false);
        }}
      />
    </div>
  );
}
