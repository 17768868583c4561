/** What the log is searched for; empty is everything. */
export interface AuditFilter {
  from: string;
  to: string;
  by: { id: string; name: string } | null;
  patient: string;
}

export const wholeLog: AuditFilter = { from: '', to: '', by: null, patient: '' };

/** The last day is meant whole: the log is asked for what comes before the day after it. */
export function auditQuery({ from, to, by, patient }: AuditFilter): Record<string, string> {
  return {
    from: from && startOf(from, 0),
    to: to && startOf(to, 1),
    user: by?.id ?? '',
    patient,
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
