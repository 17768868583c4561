import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { codeOf, send } from '@/contract/http';
import { sessionQuery } from '@/contract/session-query';
import type { Session } from '@/contract/session';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { changeSettings, useSettings } from '@/ui/settings';
import { ErrorNote } from '@/ui/states';
import { PasswordField, SignFrame } from './frame';

export function SignInPage() {
  return (
    <SignFrame>
      <SignInForm />
    </SignFrame>
  );
}

function SignInForm() {
  const { t } = useTranslation('sign-in');
  const client = useQueryClient();
  const { language } = useSettings();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function signIn(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const session = await send<Session>('POST', '/session', { userName: userName.trim(), password });
      client.setQueryData(sessionQuery.queryKey, session);
    } catch (reason) {
      setError(codeOf(reason));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void signIn(event)}>
      <div>
        <h2>{t('title')}</h2>
        <p className="t3">{t('hint')}</p>
      </div>
      <TextField
        label={t('userName')}
        value={userName}
        autoComplete="username"
        autoCapitalize="none"
        required
        onChange={(event) => {
          setUserName(event.target.value);
        }}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {error && <ErrorNote code={error} />}
      <Button kind="main" type="submit" disabled={busy}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
      <p className="s t3">{t('audit')}</p>
      <p className="row s">
        <a href="/start">{t('haveCode')}</a>
        <button
          type="button"
          className="linky push"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => {
            changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' });
          }}
        >
          {language === 'en' ? '中文' : 'English'}
        </button>
      </p>
    </form>
  );
}
