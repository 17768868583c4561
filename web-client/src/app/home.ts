import type { Role } from '@/contract/values';
import type { NavItem } from './nav';

/**
 * Where somebody begins. Known without waiting for anything: a place that was chosen meanwhile must not be taken away again.
 */
const byRole: Record<Role, NavItem['to'] | '/today'> = {
  patient: '/today',
  gp: '/triage',
  specialist: '/inbox',
  healthManager: '/calls',
  hospitalDesk: '/referrals',
  administrator: '/import',
  districtManager: '/overview',
  service: '/rooms',
};

export function homeOf(role: Role): NavItem['to'] | '/today' {
  return byRole[role];
}
