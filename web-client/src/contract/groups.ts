import type { Bilingual, Person, Role, Sex } from './values';

export interface TeamMember extends Person {
  role: Role;
  since?: string;
}

export interface GroupView {
  id: string;
  code: string;
  name: Bilingual;
  programme: string;
  status: 'forming' | 'active';
  team: TeamMember[];
  deputy?: string | null;
  /** What members dial. */
  phone?: string | null;
  members: number;
  missingRoles?: Role[];
}

export interface GroupMember {
  patientId: string;
  name: string;
  sex: Sex;
  age: number;
  stage: string | null;
  since: string;
  lastSeenAt?: string | null;
}

export interface Account {
  id: string;
  userName: string;
  name: string;
  role: Role;
  locked: boolean;
  hospital?: Person | { id: string; name: Bilingual } | null;
}

/** What a role may do in one area of the service: how many ways to look and to act, of how many. */
export interface RoleArea {
  area: string;
  reads: number;
  allReads: number;
  acts: number;
  allActs: number;
}
