import {
  IconArchive,
  IconArrowsExchange,
  IconCalendarTime,
  IconChartDots,
  IconChartLine,
  IconClipboardList,
  IconForms,
  IconTargetArrow,
  IconHistory,
  IconInbox,
  IconListCheck,
  IconMessages,
  IconShieldCheck,
  IconSparkles,
  IconUpload,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
  IconVocabulary,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '@/contract/values';

export interface NavItem {
  key: string;
  to:
    | '/calls'
    | '/triage'
    | '/rooms'
    | '/inbox'
    | '/referrals'
    | '/members'
    | '/import'
    | '/teams'
    | '/accounts'
    | '/forms'
    | '/audit'
    | '/moderation'
    | '/lexicon'
    | '/models'
    | '/duty'
    | '/overview'
    | '/quality'
    | '/assistant'
    | '/retention';
  icon: Icon;
}

const calls: NavItem = { key: 'calls', to: '/calls', icon: IconClipboardList };
const triage: NavItem = { key: 'triage', to: '/triage', icon: IconListCheck };
const rooms: NavItem = { key: 'rooms', to: '/rooms', icon: IconMessages };
const inbox: NavItem = { key: 'inbox', to: '/inbox', icon: IconInbox };
const referrals: NavItem = { key: 'referrals', to: '/referrals', icon: IconArrowsExchange };
const moderation: NavItem = { key: 'moderation', to: '/moderation', icon: IconShieldCheck };
const members: NavItem = { key: 'members', to: '/members', icon: IconUsers };

const quality: NavItem = { key: 'quality', to: '/quality', icon: IconTargetArrow };
const overview: NavItem = { key: 'overview', to: '/overview', icon: IconChartLine };
const lexicon: NavItem = { key: 'lexicon', to: '/lexicon', icon: IconVocabulary };
const duty: NavItem = { key: 'duty', to: '/duty', icon: IconCalendarTime };

const byRole: Partial<Record<Role, NavItem[]>> = {
  gp: [triage, rooms, inbox, referrals, members, moderation, duty, quality, lexicon],
  specialist: [inbox, rooms, moderation, duty],
  healthManager: [calls, members, triage, rooms, referrals, moderation, duty],
  hospitalDesk: [referrals],
  administrator: [
    { key: 'import', to: '/import', icon: IconUpload },
    { key: 'teams', to: '/teams', icon: IconUsersGroup },
    { key: 'accounts', to: '/accounts', icon: IconUserCog },
    { key: 'forms', to: '/forms', icon: IconForms },
    { key: 'audit', to: '/audit', icon: IconHistory },
    { key: 'retention', to: '/retention', icon: IconArchive },
    { key: 'models', to: '/models', icon: IconChartDots },
    lexicon,
    { key: 'assistant', to: '/assistant', icon: IconSparkles },
    duty,
    quality,
    overview,
  ],
  districtManager: [overview],
};

export function navOf(role: Role): NavItem[] {
  return byRole[role] ?? [];
}

const mostTabs = 5;

/** A phone has room for five words: all of them, or four and one for the rest. */
export function phoneTabs(items: readonly NavItem[]): { first: NavItem[]; rest: NavItem[] } {
  const first = items.length > mostTabs ? mostTabs - 1 : mostTabs;
  return { first: items.slice(0, first), rest: items.slice(first) };
}
