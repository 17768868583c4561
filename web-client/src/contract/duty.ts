import type { Bilingual, Person, Role } from './values';

export type OnDuty = Person & { role: Role };

export interface DutyShift {
  id: string;
  gp: OnDuty;
  from: string;
  until: string;
}

/** Who of a team is on duty when. */
export interface DutyPage {
  group: { id: string; name: Bilingual };
  onDuty?: OnDuty | null;
  /** A shift or a handover says so; else it is the team's own GP. */
  isPlanned: boolean;
  next?: OnDuty | null;
  offer?: { from: OnDuty; to: OnDuty } | null;
  gps: OnDuty[];
  shifts: DutyShift[];
}
