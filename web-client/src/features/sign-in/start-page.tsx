import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, Refused, send } from '@/contract/http';
import { sessionQuery } from '@/contract/session-query';
import type { Session } from '@/contract/session';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { ErrorNote, Note } from '@/ui/states';
import { PasswordField, SignFrame } from './frame';

const shortest = 10;

interface StartPageProps {
  /** Who is signed in on this device, if anybody: it may be somebody else's. */
  signedIn: string | null;
  onSignOut: () => void;
  onDone: () => void;
}

/** The first sign-in: a one-time code, then a password of one's own. */
export function StartPage({ signedIn, onSignOut, onDone }: StartPageProps) {
  const { t } = useTranslation('sign-in');
  return (
    <SignFrame>
      {signedIn ? (
        <div className="stack start-other">
          <Note kind="warn" title={t('start.other', { name: signedIn })}>
            {t('start.otherWhy')}
          </Note>
          <Button kind="main" onClick={onSignOut}>
            {t('start.signOut')}
          </Button>
        </div>
      ) : (
        <StartForm onDone={onDone} />
      )}
    </SignFrame>
  );
}

/** What the link or the picture carried. */
function given(): { name: string; code: string } {
  const hash = new URLSearchParams(window.location.hash.slice(1));
  return { name: hash.get('name') ?? '', code: hash.get('code') ?? '' };
}

function StartForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('sign-in');
  const client = useQueryClient();
  const [form, setForm] = useState(() => ({ ...given(), password: '' }));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const short = failure instanceof Refused && failure.fields.password !== undefined;

  async function start(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const body = { userName: form.name.trim(), code: form.code.trim(), password: form.password };
      const session = await send<Session>('POST', '/session/start', body);
      client.setQueryData(sessionQuery.queryKey, session);
      onDone();
    } catch (reason) {
      setFailure(reason);
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void start(event)}>
      <div>
        <h2>{t('start.title')}</h2>
        <p className="t3">{t('start.hint')}</p>
      </div>
      {(['name', 'code'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`start.${name}`)}
          value={form[name]}
          autoComplete={name === 'name' ? 'username' : 'one-time-code'}
          autoCapitalize="none"
          spellCheck={false}
          required
          onChange={(event) => {
            setForm({ ...form, [name]: event.target.value });
          }}
        />
      ))}
      <PasswordField
        label={t('start.password')}
        hint={t('start.passwordHint', { count: shortest })}
        error={short ? t('start.passwordHint', { count: shortest }) : undefined}
        autoComplete="new-password"
        minLength={shortest}
        value={form.password}
        onChange={(password) => {
          setForm({ ...form, password });
        }}
      />
      {failure !== null && !short && <ErrorNote code={codeOf(failure)} />}
      <Button kind="main" type="submit" disabled={busy}>
        {t(busy ? 'signingIn' : 'start.go')}
      </Button>
      <p className="s t3">{t('start.lost')}</p>
    </form>
  );
}
