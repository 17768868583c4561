import '@/ui/for-staff/forms.css';
import './staff-shell.css';
import { Menu } from '@mantine/core';
import { IconBell, IconCheck, IconLogout, IconTextSize } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from '@/ui/translation';
import type { SessionUser } from '@/contract/session';
import { isCareTeam } from '@/contract/values';
import { StaffAlerts } from '@/features/alerts/staff-alerts';
import { useLine } from '@/live/use-live';
import { useSendWaiting, useWaitingForms } from '@/live/waiting-forms';
import { useBilingual } from '@/ui/bilingual';
import { Button, IconButton } from '@/ui/button';
import { ClocksStopped } from '@/ui/clock';
import { Dotted, Face } from '@/ui/marks';
import { changeSettings, textSteps, useSettings } from '@/ui/settings';
import { OnlineMark } from '@/ui/strip';
import { Themed } from '@/ui/themed';
import { useCarefulSignOut } from './careful-sign-out';
import { navOf } from './nav';
import { NewVersion } from './new-version';
import { Rail } from './rail';
import { useFocusFollows } from './staff-focus';
import { LineStrip, useLineState } from './use-strip';

/** The lists that what waits may change once it is sent. */
const fedByForms = ['calls', 'members', 'triage'];

/** Rail, top bar and the page between them. */
export function StaffShell({ user, children }: { user: SessionUser; children: ReactNode }) {
  const { state, downSince } = useLine();
  const stale = state === 'offline';
  const main = useRef<HTMLElement>(null);
  const { t } = useTranslation('ui');
  const waiting = useWaitingForms();
  useSendWaiting(fedByForms);
  useFocusFollows();
  return (
    <Themed>
      <div className="frame" data-density="work">
        <a
          href="#main"
          className="skip"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {t('toPage')}
        </a>
        <Rail user={user} />
        <TopBar user={user} />
        <main ref={main} id="main" tabIndex={-1} className={stale ? 'frame-main stale' : 'frame-main'}>
          {isCareTeam(user.role) && <StaffAlerts />}
          <NewVersion />
          <LineStrip waiting={waiting.length} />
          <ClocksStopped value={stale ? downSince : null}>{children}</ClocksStopped>
        </main>
      </div>
    </Themed>
  );
}

function TopBar({ user }: { user: SessionUser }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const { language } = useSettings();
  const name = useBilingual();
  const line = useLineState();
  const item = navOf(user.role).find((each) => pathname.startsWith(each.to));
  const places = [name(user.hospital?.name), ...user.groups.slice(0, 2).map((group) => name(group.name))];
  return (
    <header className="topbar">
      <h1>
        {item ? t(`nav.${item.key}`) : pathname === '/notifications' ? t('nav.notifications') : 'CoManage'}
      </h1>
      <span className="t3 s where">
        <Dotted parts={places} />
        {user.groups.length > 2 && ` +${user.groups.length - 2}`}
      </span>
      <span className="push" />
      <OnlineMark line={line} />
      <TextSizeMenu />
      <Button
        kind="quiet"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        aria-label={`${t('otherLanguage')}: ${t('otherLanguageLong')}`}
        onClick={() => {
          changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' });
        }}
      >
        {t('otherLanguage')}
      </Button>
      <AccountMenu user={user} />
    </header>
  );
}

function TextSizeMenu() {
  const { t } = useTranslation('app');
  const { text } = useSettings();
  return (
    <Menu position="bottom-end" classNames={{ dropdown: 'menu', item: 'menu-item' }}>
      <Menu.Target>
        <IconButton icon={IconTextSize} label={t('textSize')} className="hide-s" />
      </Menu.Target>
      <Menu.Dropdown>
        {textSteps.map((step) => (
          <Menu.Item
            key={step}
            rightSection={step === text ? <IconCheck size={16} /> : null}
            onClick={() => {
              changeSettings({ text: step });
            }}
          >
            {t(`text.${step}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountMenu({ user }: { user: SessionUser }) {
  const { t } = useTranslation(['app', 'ui']);
  const { theme } = useSettings();
  const navigate = useNavigate();
  const signOut = useCarefulSignOut();
  return (
    <>
      <Menu position="bottom-end" width={200} classNames={{ dropdown: 'menu', item: 'menu-item' }}>
        <Menu.Target>
          <button type="button" className="who" title={t('app:account')}>
            <Face name={user.name} team />
            <span className="s nowrap who-words">
              <b>{user.name}</b>
              <span className="t3"> {t(`ui:role.${user.role}`)}</span>
            </span>
            <span className="only-read">{t('app:account')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('app:theme.label')}</Menu.Label>
          {(['light', 'dark', 'contrast', 'paper'] as const).map((each) => (
            <Menu.Item
              key={each}
              rightSection={each === theme ? <IconCheck size={16} /> : null}
              onClick={() => {
                changeSettings({ theme: each });
              }}
            >
              {t(`app:theme.${each}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBell size={16} />}
            onClick={() => void navigate({ to: '/notifications' })}
          >
            {t('app:nav.notifications')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut.ask}>
            {t('app:signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {signOut.dialog}
    </>
  );
}
