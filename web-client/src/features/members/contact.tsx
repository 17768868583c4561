import { IconPhone } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import type { PatientView } from '@/contract/patients';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { dialled, groupedNumber } from '@/ui/phone-number';
import { ErrorNote } from '@/ui/states';

const fields = ['phone', 'address', 'emergencyContact'] as const;

export function Contact({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <RuleHead
        title={t('contact.title')}
        end={
          <button
            type="button"
            className="rule-act"
            onClick={() => {
              setEditing(!editing);
            }}
          >
            {t(editing ? 'cancel' : 'change')}
          </button>
        }
      />
      {editing ? (
        <>
          <ContactForm
            patient={patient}
            onDone={() => {
              setEditing(false);
            }}
          />
          {patient.emergencyContact && <ContactAccount patient={patient} />}
        </>
      ) : (
        <div className="contact">
          {patient.phone ? (
            <a className="tel" href={dialled(patient.phone)}>
              <IconPhone className="i" aria-hidden="true" />
              {groupedNumber(patient.phone)}
            </a>
          ) : (
            <p className="lack">{t('contact.noPhone')}</p>
          )}
          <p className="s t2">{patient.emergencyContact}</p>
          {patient.emergencyContact && (
            <p className="xs t3">
              {t(patient.contactHasAccount ? 'contact.hasAccount' : 'contact.noAccount')}
            </p>
          )}
          <p className="s t2">{patient.address}</p>
        </div>
      )}
    </section>
  );
}

function ContactForm({ patient, onDone }: { patient: PatientView; onDone: () => void }) {
  const { t } = useTranslation('members');
  const [form, setForm] = useState({
    phone: patient.phone ?? '',
    address: patient.address ?? '',
    emergencyContact: patient.emergencyContact ?? '',
  });
  const command = useCommand([['members']]);
  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (await command.run(`/patients/${patient.id}/contact`, form)) onDone();
  }
  return (
    <form className="stack contact" onSubmit={(event) => void save(event)}>
      {fields.map((name) => (
        <TextField
          key={name}
          label={t(`contact.${name}`)}
          value={form[name]}
          onChange={(event) => {
            setForm({ ...form, [name]: event.target.value });
          }}
        />
      ))}
      {command.error && <ErrorNote code={command.error} />}
      <Button kind="main" type="submit" disabled={command.busy}>
        {t('save')}
      </Button>
    </form>
  );
}

/** The contact's own user name, as that person tells it: an emergency is then told in the app, too. */
function ContactAccount({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const [userName, setUserName] = useState('');
  const command = useCommand([['members']]);
  const link = (name: string) =>
    void command.run(`/patients/${patient.id}/contact-account`, { userName: name });
  const unknown = command.fields.userName !== undefined;
  return (
    <form
      className="stack contact"
      onSubmit={(event) => {
        event.preventDefault();
        link(userName);
      }}
    >
      <TextField
        label={t('contact.account')}
        hint={t('contact.accountWhy')}
        error={unknown ? t('contact.accountUnknown') : undefined}
        value={userName}
        onChange={(event) => {
          setUserName(event.target.value);
        }}
      />
      {command.error && !unknown && <ErrorNote code={command.error} />}
      <div className="row wrap">
        <Button type="submit" disabled={userName.trim() === '' || command.busy}>
          {t('contact.link')}
        </Button>
        {patient.contactHasAccount && (
          <Button
            kind="quiet"
            disabled={command.busy}
            onClick={() => {
              link('');
            }}
          >
            {t('contact.unlink')}
          </Button>
        )}
      </div>
    </form>
  );
}
