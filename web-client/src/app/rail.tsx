import { Drawer } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/ui/translation';
import { useQuiet } from '@/contract/notifications';
import type { SessionUser } from '@/contract/session';
import { BrandMark } from '@/ui/marks';
import { useCounts } from './counts';
import { type NavItem, navOf, phoneTabs } from './nav';

interface TabsProps {
  items: readonly NavItem[];
  counts: Partial<Record<string, number>>;
}

/** All places of a role; on a phone four of them, and the others behind one more. */
export function Rail({ user }: { user: SessionUser }) {
  const { t } = useTranslation('app');
  const items = navOf(user.role);
  const counts = useCounts(items);
  const { first, rest } = phoneTabs(items);
  return (
    <nav className={items.length > 1 ? 'rail' : 'rail is-one'} aria-label={t('nav.label')}>
      <Link to="/" className="brandmark" aria-label="CoManage">
        <BrandMark />
      </Link>
      <Tabs items={first} counts={counts} />
      <Tabs items={rest} counts={counts} inRest />
      {rest.length > 0 && <More items={rest} counts={counts} />}
    </nav>
  );
}

function Tabs({ items, counts, inRest = false }: TabsProps & { inRest?: boolean }) {
  const { t } = useTranslation('app');
  return items.map(({ key, to, icon: Glyph }) => (
    <Link
      key={key}
      to={to}
      className={inRest ? 'rail-rest' : undefined}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Glyph className="i" aria-hidden="true" stroke={1.75} />
      <span>{t(`nav.${key}`)}</span>
      <Count count={counts[key] ?? 0} />
    </Link>
  ));
}

/** The places that a phone has no tab for, as a sheet from below. */
function More({ items, counts }: TabsProps) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  const isHere = items.some((each) => pathname.startsWith(each.to));
  const close = () => {
    setOpened(false);
  };
  return (
    <>
      <button
        type="button"
        className="rail-more"
        aria-haspopup="dialog"
        aria-expanded={opened}
        aria-current={isHere ? 'true' : undefined}
        onClick={() => {
          setOpened(true);
        }}
      >
        <IconDots className="i" aria-hidden="true" stroke={1.75} />
        <span>{t('nav.more')}</span>
        <Count count={items.reduce((sum, each) => sum + (counts[each.key] ?? 0), 0)} />
      </button>
      <Drawer
        opened={opened}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('nav.more')}
        closeButtonProps={{ 'aria-label': t('nav.close') }}
        transitionProps={{ duration: 120 }}
        classNames={{
          inner: 'more-inner',
          content: 'more-sheet',
          header: 'dialog-head',
          title: 'dialog-title',
          close: 'dialog-close',
        }}
      >
        <nav className="more-places" aria-label={t('nav.more')}>
          {items.map(({ key, to, icon: Glyph }) => (
            <Link key={key} to={to} activeProps={{ 'aria-current': 'page' }} onClick={close}>
              <Glyph className="i" aria-hidden="true" stroke={1.75} />
              <span>{t(`nav.${key}`)}</span>
              <Count count={counts[key] ?? 0} />
            </Link>
          ))}
        </nav>
      </Drawer>
    </>
  );
}

function Count({ count }: { count: number }) {
  const quiet = useQuiet();
  if (count === 0) return null;
  return <span className={quiet ? 'n n-quiet' : 'n'}>{count > 99 ? '99+' : count}</span>;
}
