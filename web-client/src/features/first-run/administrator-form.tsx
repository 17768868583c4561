import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, send } from '@/contract/http';
import { sessionQuery } from '@/contract/session-query';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { ErrorNote } from '@/ui/states';

const shortest = 10;

export function AdministratorForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('first-run');
  const client = useQueryClient();
  const [form, setForm] = useState({ name: '', userName: '', password: '' });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await send('POST', '/first-run/administrator', form);
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    } catch (reason) {
      setError(codeOf(reason));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="first-body" onSubmit={(event) => void create(event)}>
      <h1>{t('way.administrator.title')}</h1>
      {(['name', 'userName', 'password'] as const).map((key) => (
        <TextField
          key={key}
          label={t(`field.${key}`)}
          hint={key === 'password' ? t('field.passwordHint', { count: shortest }) : undefined}
          type={key === 'password' ? 'password' : 'text'}
          autoComplete={key === 'password' ? 'new-password' : key === 'name' ? 'name' : 'username'}
          minLength={key === 'password' ? shortest : 1}
          required
          value={form[key]}
          onChange={(event) => {
            setForm({ ...form, [key]: event.target.value });
          }}
        />
      ))}
      {error && <ErrorNote code={error} />}
      <div className="row">
        <Button kind="main" type="submit" disabled={busy}>
          {t('create')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
