import type { Advice } from './rooms';
import type { Bilingual, Coded, Person, Role } from './values';

/** Who acknowledged by name. */
export interface AlertTaker extends Person {
  role: Role;
  at: string;
}

/** A call for help, as the care team sees it. */
export interface AlertLine {
  id: string;
  /** A later emergency of the same patient is the next round. */
  round: number;
  patientId: string;
  name: string;
  age: number;
  group: { id: string; name: Bilingual };
  caseId: string;
  reasons: Coded[];
  state: 'ringing' | 'taken';
  rung: 'onDuty' | 'next' | 'everyone';
  saidAt: string;
  raisedAt: string;
  /** When the next people are called. */
  dueAt?: string | null;
  callsMe: boolean;
  takenBy?: AlertTaker | null;
}

export interface AlertStep {
  at: string;
  what: 'raised' | 'saidMore' | 'contact' | 'passedOn' | 'acknowledged';
  detail?: string | null;
  by?: string | null;
  role?: Role | null;
  people: (Person & { role: Role })[];
}

export interface AlertPage {
  alert: AlertLine;
  contact?: 'inApp' | 'byPhone' | 'unknown' | null;
  emergencyContact?: string | null;
  phone?: string | null;
  steps: AlertStep[];
}

/** A patient's own alert: what to do, and who comes. */
export interface MyAlert {
  id: string;
  round: number;
  room: string;
  message: number;
  advice: Advice[];
  saidAt: string;
  called: number;
  takenBy?: AlertTaker | null;
}

/** About somebody whose emergency contact I am. */
export interface ContactAlert {
  id: string;
  round: number;
  name: string;
  phone?: string | null;
  raisedAt: string;
  takenBy?: AlertTaker | null;
}

export interface MyAlerts {
  own: MyAlert[];
  asContact: ContactAlert[];
}
