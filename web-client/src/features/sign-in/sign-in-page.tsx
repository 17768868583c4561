import './sign-in.css';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf, send } from '@/contract/http';
import { sessionQuery } from '@/contract/session-query';
import type { Session } from '@/contract/session';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/fields';
import { BrandMark } from '@/ui/marks';
import { changeSettings, useSettings } from '@/ui/settings';
import { ErrorNote } from '@/ui/states';

export function SignInPage() {
  return (
    <div className="sign" data-density="work">
      <Promise />
      <main className="right">
        <SignInForm />
      </main>
    </div>
  );
}

const path = ['scored', 'decided', 'answered', 'seen', 'closed'] as const;

function Promise() {
  const { t } = useTranslation('sign-in');
  return (
    <section className="left">
      <div className="sign-brand">
        <BrandMark size={36} />
        <b>{t('brand')}</b>
      </div>
      <div className="sign-lede">
        <h1>{t('lede')}</h1>
        <ol className="path">
          {path.map((step) => (
            <li key={step}>
              {t(`path.${step}.what`)}
              <span className="t">{t(`path.${step}.when`)}</span>
            </li>
          ))}
        </ol>
      </div>
      <p className="s sign-foot">{t('foot')}</p>
    </section>
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
      <PasswordField value={password} onChange={setPassword} />
      {error && <ErrorNote code={error} />}
      <Button kind="main" type="submit" disabled={busy}>
        {t(busy ? 'signingIn' : 'signIn')}
      </Button>
      <p className="s t3">{t('audit')}</p>
      <p className="row s">
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

function PasswordField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('sign-in');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={t('password')}
      type={shown ? 'text' : 'password'}
      value={value}
      autoComplete="current-password"
      required
      onChange={(event) => {
        onChange(event.target.value);
      }}
      end={
        <button
          type="button"
          className="peek"
          aria-label={t(shown ? 'hidePassword' : 'showPassword')}
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        >
          {shown ? <IconEyeOff className="i" /> : <IconEye className="i" />}
        </button>
      }
    />
  );
}
