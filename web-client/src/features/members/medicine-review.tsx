import { IconPlus, IconX } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { Medicine, PatientView } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import { Button, IconButton } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Medicines } from '@/ui/medicines';
import { ErrorNote } from '@/ui/states';

/** What the patient takes. A review replaces the whole list, so that nothing old stays on it by oversight. */
export function MedicineReview({ patient }: { patient: PatientView }) {
  const { t } = useTranslation(['members', 'ui']);
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const may = me?.role === 'gp' || me?.role === 'healthManager';
  const act = may && (
    <button
      type="button"
      className="rule-act"
      onClick={() => {
        setEditing(!editing);
      }}
    >
      {t(editing ? 'cancel' : 'change')}
    </button>
  );
  if (!editing) return <Medicines list={patient.medicines} end={act} />;
  return (
    <section>
      <RuleHead title={t('ui:medicines.title')} end={act} />
      <ReviewForm
        patient={patient}
        onDone={() => {
          setEditing(false);
        }}
      />
    </section>
  );
}

const blank: Medicine = { name: '', dose: '' };

function ReviewForm({ patient, onDone }: { patient: PatientView; onDone: () => void }) {
  const { t } = useTranslation('members');
  const [items, setItems] = useState<Medicine[]>(patient.medicines?.items ?? [blank]);
  const command = useCommand([['members'], ['triage']]);
  const named = items.filter((each) => each.name.trim() !== '');
  async function save(event: SubmitEvent) {
    event.preventDefault();
    const body = { items: named.map((each) => ({ ...each, since: each.since ?? null })) };
    if (await command.run(`/patients/${patient.id}/medicines`, body)) onDone();
  }
  function change(index: number, with_: Partial<Medicine>) {
    setItems(items.map((each, at) => (at === index ? { ...each, ...with_ } : each)));
  }
  return (
    <form className="stack contact" onSubmit={(event) => void save(event)}>
      {items.map((each, index) => (
        <MedicineFields
          key={index}
          medicine={each}
          onChange={(with_) => {
            change(index, with_);
          }}
          onRemove={() => {
            setItems(items.filter((_, at) => at !== index));
          }}
        />
      ))}
      <Button
        icon={IconPlus}
        kind="quiet"
        onClick={() => {
          setItems([...items, blank]);
        }}
      >
        {t('medicines.add')}
      </Button>
      {named.length === 0 && <p className="s t3">{t('medicines.nothing')}</p>}
      {command.error && <ErrorNote code={command.error} />}
      <Button kind="main" type="submit" disabled={command.busy}>
        {t('save')}
      </Button>
    </form>
  );
}

interface MedicineFieldsProps {
  medicine: Medicine;
  onChange: (change: Partial<Medicine>) => void;
  onRemove: () => void;
}

function MedicineFields({ medicine, onChange, onRemove }: MedicineFieldsProps) {
  const { t } = useTranslation('members');
  return (
    <div className="medicine">
      <TextField
        label={t('medicines.name')}
        value={medicine.name}
        onChange={(event) => {
          onChange({ name: event.target.value });
        }}
      />
      <DateField
        label={t('medicines.since')}
        value={medicine.since ?? ''}
        onChange={(event) => {
          onChange({ since: event.target.value === '' ? null : event.target.value });
        }}
      />
      <TextField
        label={t('medicines.dose')}
        value={medicine.dose}
        onChange={(event) => {
          onChange({ dose: event.target.value });
        }}
      />
      <IconButton icon={IconX} label={t('medicines.remove', { name: medicine.name })} onClick={onRemove} />
    </div>
  );
}
