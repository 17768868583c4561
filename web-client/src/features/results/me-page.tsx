import './results.css';
import { IconCheck, IconChevronRight, IconLogout } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { get, send } from '@/contract/http';
import type { AccessEntry } from '@/contract/patients';
import { useMe } from '@/contract/session-query';
import { forgetThisBrowser } from '@/contract/this-browser';
import { useAuditWords } from '@/ui/audited';
import { Button } from '@/ui/button';
import { Segments } from '@/ui/fields';
import { RoleBadge, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';
import {
  changeSettings,
  type ElderSize,
  elderSizes,
  type Language,
  type Theme,
  useSettings,
} from '@/ui/settings';

const usualElderSize: ElderSize = 20;

export function MePage() {
  const { t } = useTranslation('results');
  const me = useMe();
  // Staff have their settings in the bar above every page.
  if (me && me.role !== 'patient') return <Navigate to="/" />;
  return (
    <>
      <header className="bar">
        <h1>{me?.name}</h1>
      </header>
      <main className="scroll">
        <div className="pad">
          <ElderMode />
          <Looks />
          <Link to="/notifications" className="settings-row me-link">
            <span>{t('notifications')}</span>
            <IconChevronRight className="i t3" aria-hidden="true" />
          </Link>
          <AccessLog />
          <SignOut label={t('signOut')} />
        </div>
      </main>
    </>
  );
}

function ElderMode() {
  const { t } = useTranslation('results');
  const { elder } = useSettings();
  const step = elder === null ? 0 : elderSizes.indexOf(elder);
  const size = (by: number) => {
    const next = elderSizes[step + by];
    if (next !== undefined) changeSettings({ elder: next });
  };
  return (
    <section className="stack">
      <h2 className="ask">{t('elder.title')}</h2>
      <div role="radiogroup" aria-label={t('elder.title')} className="stack">
        {([null, elder ?? usualElderSize] as const).map((value) => {
          const on = (value === null) === (elder === null);
          const name = value === null ? 'standard' : 'elder';
          return (
            <button
              key={name}
              type="button"
              role="radio"
              className="choice"
              aria-checked={on}
              onClick={() => {
                changeSettings({ elder: value });
              }}
            >
              <span className="b l">{t(`elder.${name}`)}</span>
              <span className={value === null ? 't2 s' : 'elder-sample'}>{t('elder.sample')}</span>
              <span className="radio">{on && <IconCheck className="i i-s" aria-hidden="true" />}</span>
            </button>
          );
        })}
      </div>
      {elder !== null && (
        <div className="size">
          <Button
            aria-label={t('elder.smaller')}
            disabled={step === 0}
            onClick={() => {
              size(-1);
            }}
          >
            {t('elder.small')}
          </Button>
          <div className="stack-9">
            <div className="dots" aria-hidden="true">
              {elderSizes.map((each, index) => (
                <span key={each} className={index <= step ? 'on' : ''} />
              ))}
            </div>
            <span>{t('elder.step', { step: step + 1, count: elderSizes.length })}</span>
          </div>
          <Button
            aria-label={t('elder.larger')}
            disabled={step === elderSizes.length - 1}
            onClick={() => {
              size(1);
            }}
          >
            {t('elder.big')}
          </Button>
        </div>
      )}
    </section>
  );
}

const themes: Theme[] = ['light', 'paper', 'dark', 'contrast'];
const languages: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

function Looks() {
  const { t } = useTranslation('results');
  const { theme, language } = useSettings();
  return (
    <section>
      <RuleHead title={t('looks')} />
      <div className="settings-row">
        <span>{t('language')}</span>
        <Segments
          label={t('language')}
          value={language}
          choices={languages}
          onChange={(chosen) => {
            changeSettings({ language: chosen });
          }}
        />
      </div>
      <div className="settings-row">
        <span>{t('theme.label')}</span>
        <Segments
          label={t('theme.label')}
          value={theme}
          choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={(chosen) => {
            changeSettings({ theme: chosen });
          }}
        />
      </div>
    </section>
  );
}

const shownEntries = 20;

/** The same record that staff cannot change, in plain words. */
function AccessLog() {
  const { t } = useTranslation('results');
  const audited = useAuditWords();
  const log = useQuery({
    queryKey: ['results', 'access-log'],
    queryFn: ({ signal }) => get<AccessEntry[]>('/me/access-log', {}, signal),
  });
  if (!log.data) return null;
  return (
    <section>
      <RuleHead title={t('access.title')} note={t('access.note')} />
      {log.data.length === 0 && <p className="t3 access-none">{t('access.none')}</p>}
      <ul className="lines s access">
        {log.data.slice(0, shownEntries).map((entry, index) => (
          <li key={index}>
            <span>
              <RoleBadge role={entry.role} line /> <b>{entry.name}</b>
            </span>
            <span className="t2">{audited(entry.what)}</span>
            <span className="push t3">
              <Moment at={entry.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignOut({ label }: { label: string }) {
  const client = useQueryClient();
  async function signOut() {
    await forgetThisBrowser().catch(() => undefined);
    await send('DELETE', '/session');
    sessionStorage.clear();
    client.clear();
    window.location.assign('/');
  }
  return (
    <Button wide icon={IconLogout} onClick={() => void signOut()}>
      {label}
    </Button>
  );
}
