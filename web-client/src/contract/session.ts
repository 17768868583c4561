import type { Bilingual, Person, Role } from './values';

export interface SessionUser extends Person {
  userName: string;
  role: Role;
  patientId?: string;
  hospital?: { id: string; name: Bilingual | string };
  groups: { id: string; code: string; name: Bilingual | string; programme: string }[];
}

export interface Session {
  user: SessionUser | null;
  firstRun: boolean;
  serverTime: string;
}

/** Shown once to whoever asked for it; with it the owner chooses a password. */
export interface OneTimeCode {
  userName: string;
  code: string;
  until: string;
}

export interface MadeAccount {
  id: string;
  code?: OneTimeCode | null;
}

export interface SignIn {
  role: Role;
  name: string;
  userName: string;
  password: string;
}

export interface DemoProgress {
  state: 'idle' | 'running' | 'done' | 'failed';
  percent: number;
  stage: string;
  signIns: SignIn[];
}
