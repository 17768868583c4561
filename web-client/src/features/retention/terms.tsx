import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import type { Outlook, Retention } from '@/contract/retention';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { ErrorNote } from '@/ui/states';
import { toast } from '@/ui/toast';
import { type TermsProblem, termsProblem, yearsIn } from './state';

/** For how long words are kept, and what that would do before it is done. */
export function Terms({ kept }: { kept: Retention }) {
  const { t } = useTranslation(['retention', 'ui']);
  const [chat, setChat] = useState(String(kept.chatYears ?? ''));
  const [records, setRecords] = useState(String(kept.recordsYears ?? ''));
  const command = useCommand([['retention']]);
  const wanted = { chatYears: yearsIn(chat), recordsYears: yearsIn(records) };
  const changed =
    wanted.chatYears !== (kept.chatYears ?? null) || wanted.recordsYears !== (kept.recordsYears ?? null);
  const problems = {
    chat: termsProblem(wanted.chatYears, kept.leastChatYears),
    records: termsProblem(wanted.recordsYears, kept.leastRecordsYears),
  };
  const fine = !problems.chat && !problems.records;
  const preview = useQuery({
    queryKey: ['retention', 'outlook', wanted],
    queryFn: ({ signal }) =>
      get<Retention>(
        '/retention/outlook',
        { chatYears: wanted.chatYears ?? undefined, recordsYears: wanted.recordsYears ?? undefined },
        signal,
      ),
    enabled: changed && fine,
  });
  const shown = changed ? preview.data : kept;

  async function save() {
    if (await command.run('/retention/terms', wanted)) toast(t('terms.saved'));
  }

  return (
    <section className="stack">
      <RuleHead title={t('terms.title')} />
      <div className="retention-terms">
        <YearsField
          label={t('terms.chat')}
          least={kept.leastChatYears}
          problem={problems.chat}
          value={chat}
          onChange={setChat}
        />
        <YearsField
          label={t('terms.records')}
          least={kept.leastRecordsYears}
          problem={problems.records}
          value={records}
          onChange={setRecords}
        />
      </div>
      {shown && fine && (
        <div className="retention-outlook" role="status">
          <OutlookLines title={t('terms.chatRooms')} outlook={shown.chat} />
          <OutlookLines title={t('terms.recordsRooms')} outlook={shown.records} />
        </div>
      )}
      {preview.isError && <ErrorNote code={codeOf(preview.error)} retry={() => void preview.refetch()} />}
      {command.error && <ErrorNote code={command.error} />}
      <div className="row wrap">
        <Button
          kind={changed && fine ? 'main' : 'plain'}
          disabled={!changed || !fine || command.busy}
          onClick={() => void save()}
        >
          {t('ui:action.save')}
        </Button>
        <span className="s t3">
          {kept.by && kept.at ? (
            <>
              {t('terms.setBy', { name: kept.by })} <Moment at={kept.at} />
            </>
          ) : (
            t('terms.configured')
          )}
        </span>
      </div>
    </section>
  );
}

interface YearsFieldProps {
  label: string;
  least: number;
  problem: TermsProblem | null;
  value: string;
  onChange: (value: string) => void;
}

function YearsField({ label, least, problem, value, onChange }: YearsFieldProps) {
  const { t } = useTranslation('retention');
  return (
    <TextField
      label={label}
      hint={t('terms.least', { count: least })}
      error={problem && t(`terms.${problem}`, { count: least })}
      inputMode="numeric"
      placeholder={t('terms.forGood')}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}

function OutlookLines({ title, outlook }: { title: string; outlook: Outlook }) {
  const { t } = useTranslation('retention');
  const { rooms, oldest, firstGoes, dueRooms, dueMessages, roomsWithinYear, heldRooms } = outlook;
  return (
    <dl>
      <dt>{title}</dt>
      {oldest ? (
        <dd>
          {t('outlook.rooms', counted(rooms))} <Moment at={oldest} />
        </dd>
      ) : (
        <dd>{t('outlook.nothing')}</dd>
      )}
      {oldest && !firstGoes && <dd>{t('outlook.forGood')}</dd>}
      {dueRooms > 0 ? (
        <dd className="is-far">
          {t('outlook.due', {
            rooms: dueRooms.toLocaleString(),
            count: dueMessages,
            messages: dueMessages.toLocaleString(),
          })}
        </dd>
      ) : (
        firstGoes && (
          <dd>
            {t('outlook.first')} <Moment at={firstGoes} time="never" />
          </dd>
        )
      )}
      {roomsWithinYear > 0 && <dd>{t('outlook.year', counted(roomsWithinYear))}</dd>}
      {heldRooms > 0 && <dd>{t('outlook.held', counted(heldRooms))}</dd>}
    </dl>
  );
}

/** Thousands are parted for the eye; which plural it takes is told by the bare count. */
function counted(count: number): { count: number; shown: string } {
  return { count, shown: count.toLocaleString() };
}
