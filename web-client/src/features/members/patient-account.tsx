import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useCommand } from '@/contract/command';
import { codeOf, get } from '@/contract/http';
import type { PatientView } from '@/contract/patients';
import type { MadeAccount, OneTimeCode } from '@/contract/session';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DialogFoot } from '@/ui/dialog-foot';
import { TextField } from '@/ui/fields';
import { RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import { CodeCard } from '@/ui/one-time-code';
import { ErrorNote } from '@/ui/states';

interface PatientAccountView {
  userName?: string | null;
  locked: boolean;
  codeUntil?: string | null;
}

/** With what the patient signs in: opened here, handed over with a one-time code. */
export function PatientAccount({ patient }: { patient: PatientView }) {
  const { t } = useTranslation('members');
  const [opened, setOpened] = useState(false);
  const path = `/patients/${patient.id}/account`;
  const account = useQuery({
    queryKey: ['members', 'account', patient.id],
    queryFn: ({ signal }) => get<PatientAccountView>(path, {}, signal),
  });
  const known = account.data;
  return (
    <section className="no-print">
      <RuleHead title={t('account.title')} />
      {account.isError && <ErrorNote code={codeOf(account.error)} retry={() => void account.refetch()} />}
      {known && (
        <div className="row wrap s account-line">
          <span>
            {known.userName ? (
              <b translate="no">{known.userName}</b>
            ) : (
              <span className="t3">{t('account.none')}</span>
            )}
            {known.locked && <span className="tag lack">{t('account.locked')}</span>}
            {known.codeUntil && (
              <span className="t3">
                {' '}
                {t('account.codeUntil')} <Moment at={known.codeUntil} />
              </span>
            )}
          </span>
          <Button
            kind="quiet"
            className="small push"
            disabled={known.locked}
            onClick={() => {
              setOpened(true);
            }}
          >
            {t(known.userName ? 'account.newCode' : 'account.open')}
          </Button>
        </div>
      )}
      <Dialog
        title={t(known?.userName ? 'account.newCodeTitle' : 'account.openTitle', { name: patient.name })}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      >
        <Ask path={path} name={patient.name} userName={known?.userName ?? null} />
      </Dialog>
    </section>
  );
}

/** Asks for a user name, or warns that a new code ends the old password; then shows the code once. */
function Ask({ path, name, userName }: { path: string; name: string; userName: string | null }) {
  const { t } = useTranslation('members');
  const [wanted, setWanted] = useState('');
  const [code, setCode] = useState<OneTimeCode | null>(null);
  const command = useCommand<unknown, MadeAccount>([['members', 'account']]);

  async function open(event: SubmitEvent) {
    event.preventDefault();
    const made = await command.run(path, userName === null ? { userName: wanted.trim() } : {});
    if (made) setCode(made.code ?? null);
  }

  if (code) return <CodeCard code={code} name={name} />;
  return (
    <form className="stack" onSubmit={(event) => void open(event)}>
      {userName === null ? (
        <TextField
          label={t('account.userName')}
          hint={t('account.userNameHint')}
          error={command.fields.userName && t('account.userNameHint')}
          autoComplete="off"
          autoCapitalize="none"
          required
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value);
          }}
        />
      ) : (
        <p>{t('account.newCodeWhat', { name })}</p>
      )}
      <p className="s t3">{t('account.audited')}</p>
      <DialogFoot error={command.fields.userName ? null : command.error}>
        <Button kind="main" type="submit" disabled={command.busy}>
          {t(userName === null ? 'account.openGo' : 'account.newCodeGo')}
        </Button>
      </DialogFoot>
    </form>
  );
}
