/** What the log is searched for; empty is everything. */
export interface AuditFilter {
  from: string;
  to: string;
  by: { id: string; name: string } | null;
  patient: string;
  /** Parts of names, as they are typed. */
  userName: string;
  patientName: string;
  why: string;
}

export const wholeLog: AuditFilter = {
  from: '',
  to: '',
  by: null,
  patient: '',
  userName: '',
  patientName: '',
  why: '',
};

const usualPurposes = ['care', 'call', 'account', 'moderation', 'administration'];

/** Whoever exports a conversation writes the purpose; it can be looked for once it was pressed in the list. */
export function purposes(chosen: string): string[] {
  return chosen === '' || usualPurposes.includes(chosen) ? usualPurposes : [...usualPurposes, chosen];
}

/** The last day is meant whole: the log is asked for what comes before the day after it. */
export function auditQuery(filter: AuditFilter): Record<string, string> {
  const { from, to, by, patient, userName, patientName, why } = filter;
  return {
    from: from && startOf(from, 0),
    to: to && startOf(to, 1),
    user: by?.id ?? '',
    patient,
    userName: userName.trim(),
    patientName: patientName.trim(),
    why,
  };
}

export function isNarrowed(filter: AuditFilter): boolean {
  return Object.values(auditQuery(filter)).some((value) => value !== '');
}

function startOf(day: string, daysLater: number): string {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}
