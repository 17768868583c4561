/** Shapes of the wire. Ids are GUID strings, moments ISO 8601 strings in UTC. */

export interface Bilingual {
  zh: string;
  en: string;
}

/** Those who have an account of the staff. */
export const staffRoles = [
  'gp',
  'specialist',
  'healthManager',
  'hospitalDesk',
  'administrator',
  'districtManager',
] as const;
export type Role = (typeof staffRoles)[number] | 'patient' | 'service';
export type Urgency = 'emergency' | 'urgent' | 'soon' | 'routine';
export type Sex = 'male' | 'female';

export interface Person {
  id: string;
  name: string;
}

export interface Coded {
  code: string;
  text: Bilingual;
}

export interface Page<T> {
  items: T[];
  total: number;
}

export interface Section<K extends string> {
  key: K;
  count: number;
}

export interface Versioned {
  version: number;
}

/** Those who see rooms, cases and alerts of their own groups. */
export function isCareTeam(role: Role): boolean {
  return role === 'gp' || role === 'specialist' || role === 'healthManager';
}
