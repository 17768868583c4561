import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import type { GroupView } from '@/contract/groups';
import { codeOf, get } from '@/contract/http';
import { exportUrl, type KeptRoom } from '@/contract/retention';
import { useBilingual } from '@/ui/bilingual';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { SelectField, TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { ErrorNote, SkeletonRows } from '@/ui/states';
import { ReasonDialog } from './reason-dialog';

/** A group's rooms by name, never what is said in them: to hand one out or to hold it. */
export function Rooms() {
  const { t } = useTranslation('retention');
  const say = useBilingual();
  const [chosen, setChosen] = useState('');
  const groups = useQuery({
    queryKey: ['groups', 'list'],
    queryFn: ({ signal }) => get<GroupView[]>('/groups', {}, signal),
  });
  const rooms = useQuery({
    queryKey: ['retention', 'rooms', chosen],
    queryFn: ({ signal }) => get<KeptRoom[]>(`/retention/groups/${chosen}/rooms`, {}, signal),
    enabled: chosen !== '',
  });
  return (
    <section className="stack">
      <RuleHead title={t('rooms.title')} />
      <div className="retention-terms">
        <SelectField
          label={t('rooms.group')}
          placeholder={t('rooms.choose')}
          value={chosen}
          choices={(groups.data ?? []).map((group) => ({ value: group.id, label: say(group.name) }))}
          onChange={(event) => {
            setChosen(event.target.value);
          }}
        />
      </div>
      {rooms.isError && <ErrorNote code={codeOf(rooms.error)} retry={() => void rooms.refetch()} />}
      {chosen !== '' && rooms.isPending && <SkeletonRows rows={3} />}
      {rooms.data?.length === 0 && <p className="t3">{t('rooms.none')}</p>}
      <ul className="lines retention-lines">
        {rooms.data?.map((room) => (
          <RoomLine key={room.id} room={room} />
        ))}
      </ul>
    </section>
  );
}

function RoomLine({ room }: { room: KeptRoom }) {
  const { t } = useTranslation(['retention', 'ui']);
  const [asking, setAsking] = useState<'hold' | 'export' | null>(null);
  const close = () => {
    setAsking(null);
  };
  const name = [t(`ui:roomKind.${room.kind}`), room.patient?.name].filter(Boolean).join(' · ');
  return (
    <li>
      <b>{name}</b>
      {room.onHold && <span className="tag">{t('rooms.held')}</span>}
      <span className="push" />
      {!room.onHold && (
        <Button
          kind="quiet"
          onClick={() => {
            setAsking('hold');
          }}
        >
          {t('rooms.hold')}
        </Button>
      )}
      <Button
        kind="quiet"
        icon={IconDownload}
        onClick={() => {
          setAsking('export');
        }}
      >
        {t('rooms.export')}
      </Button>
      {asking === 'hold' && (
        <ReasonDialog
          title={t('rooms.hold')}
          what={t('rooms.holdWhat', { name })}
          path="/retention/holds"
          body={{ kind: 'room', id: room.id }}
          act={t('rooms.hold')}
          done={t('holds.placed')}
          onClose={close}
        />
      )}
      {asking === 'export' && <ExportDialog room={room.id} name={name} onClose={close} />}
    </li>
  );
}

const longestPurpose = 40;

/** The purpose stands in the audit; the file comes as it is made. */
function ExportDialog({ room, name, onClose }: { room: string; name: string; onClose: () => void }) {
  const { t } = useTranslation(['retention', 'ui']);
  const [purpose, setPurpose] = useState('');
  const ready = purpose.trim() !== '';
  return (
    <Dialog title={t('rooms.export')} opened onClose={onClose}>
      <div className="stack">
        <p>{t('rooms.exportWhat', { name })}</p>
        <TextField
          label={t('rooms.purpose')}
          hint={t('reason.hint')}
          maxLength={longestPurpose}
          value={purpose}
          onChange={(event) => {
            setPurpose(event.target.value);
          }}
        />
        <DialogFoot onCancel={onClose}>
          {ready ? (
            <a className="btn btn-main" href={exportUrl(room, purpose.trim())} download onClick={onClose}>
              {t('rooms.download')}
            </a>
          ) : (
            <Button disabled>{t('rooms.download')}</Button>
          )}
        </DialogFoot>
      </div>
    </Dialog>
  );
}
