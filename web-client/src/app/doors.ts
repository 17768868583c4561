import type { Role } from '@/contract/values';

// Whoever cares for a patient is led by alerts and links to pages that stand in a colleague's menu alone.
const care = [
  'triage',
  'calls',
  'rooms',
  'inbox',
  'referrals',
  'members',
  'moderation',
  'duty',
  'quality',
  'lexicon',
  'notifications',
];

/** The pages of each role by the first part of their address. What a page shows is still for the service to refuse. */
const pages: Record<Role, readonly string[]> = {
  patient: ['today', 'rooms', 'health', 'measure', 'screening', 'appointments', 'me', 'notifications'],
  gp: care,
  specialist: care,
  healthManager: care,
  hospitalDesk: ['referrals', 'notifications'],
  administrator: [
    'import',
    'teams',
    'accounts',
    'forms',
    'audit',
    'retention',
    'models',
    'lexicon',
    'assistant',
    'duty',
    'quality',
    'overview',
    'notifications',
  ],
  districtManager: ['overview', 'notifications'],
  service: [],
};

const all = new Set(Object.values(pages).flat());

/** False for a page that other roles have: to show its frame would promise what the service then refuses. */
export function mayOpen(role: Role, path: string): boolean {
  const page = path.split('/')[1] ?? '';
  return !all.has(page) || pages[role].includes(page);
}
