import './sign-in.css';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { TextField } from '@/ui/fields';
import { BrandMark } from '@/ui/marks';

/** The promise on the left, what to do on the right. */
export function SignFrame({ children }: { children: ReactNode }) {
  return (
    <div className="sign" data-density="work">
      <Promise />
      <main className="right">{children}</main>
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

interface PasswordFieldProps {
  label: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  hint?: string;
  error?: string | undefined;
  minLength?: number;
  onChange: (value: string) => void;
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ onChange, ...field }: PasswordFieldProps) {
  const { t } = useTranslation('sign-in');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
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
