import type { AlertLine } from '@/contract/alerts';
import type { MyHealth } from '@/contract/my-health';
import type { Measurement } from '@/contract/patients';
import type { CaseRow } from '@/contract/triage';
import type { Bilingual, Urgency } from '@/contract/values';

/** So long from now, in minutes; the past is below nothing. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

export const group: { id: string; name: Bilingual } = {
  id: 'group',
  name: { zh: '枫桥高血压病友群', en: 'Fengqiao hypertension group' },
};
export const gp = { id: 'gp', name: '李文清' };

const reasons: Record<Urgency, Bilingual> = {
  emergency: { zh: '胸痛伴出汗 20 分钟', en: 'Chest pain with sweating for 20 minutes' },
  urgent: { zh: '血压 3 天 ≥160/100，头晕', en: 'Pressure ≥160/100 for 3 days, dizzy' },
  soon: { zh: '卒中筛查高危', en: 'Stroke screening: high risk' },
  routine: { zh: '空腹血糖 6.4', en: 'Fasting glucose 6.4' },
};
const usualMinutes: Record<Urgency, number> = {
  emergency: 2,
  urgent: 24 * 60,
  soon: 14 * 24 * 60,
  routine: 90 * 24 * 60,
};

/** A case with three quarters of its time left, and what is different about it. */
export function caseOf(urgency: Urgency, change: Partial<CaseRow> = {}): CaseRow {
  return {
    id: urgency,
    patientId: 'patient',
    name: '沈玉兰',
    sex: 'female',
    age: 75,
    group,
    urgency,
    overdue: false,
    reason: { code: 'screening.stroke', text: reasons[urgency] },
    score: { text: '82%', change: 'up' },
    openedAt: inMinutes(-usualMinutes[urgency] / 4),
    dueAt: inMinutes((usualMinutes[urgency] * 3) / 4),
    paused: false,
    state: 'waiting',
    ...change,
  };
}

function alertOf(id: string, change: Partial<AlertLine>): AlertLine {
  return {
    id,
    round: 1,
    patientId: id,
    name: '王建国',
    age: 68,
    group,
    caseId: 'case',
    reasons: [{ code: 'chest-pain', text: { zh: '胸痛', en: 'Chest pain' } }],
    state: 'ringing',
    rung: 'onDuty',
    saidAt: inMinutes(-1),
    raisedAt: inMinutes(-1),
    dueAt: inMinutes(1),
    callsMe: true,
    ...change,
  };
}

/** Three that ring, of which one is shown, and one that somebody has just taken. */
export const alerts: AlertLine[] = [
  alertOf('first', {
    reasons: [
      { code: 'chest-pain', text: { zh: '胸痛', en: 'Chest pain' } },
      { code: 'breathless', text: { zh: '喘不上气', en: 'Short of breath' } },
    ],
  }),
  alertOf('second', { name: '陈桂兰', age: 81, rung: 'next' }),
  alertOf('third', { name: '赵海', age: 59, rung: 'everyone', dueAt: null }),
  alertOf('fourth', {
    name: '周敏',
    age: 72,
    state: 'taken',
    takenBy: { ...gp, role: 'gp', at: new Date().toISOString() },
  }),
];

/** A pressure each so many days, falling from far too high into the target. */
export function measured(count: number, everyDays: number): Measurement[] {
  return Array.from({ length: count }, (_, index) => {
    const at = inMinutes(-(count - index) * everyDays * 24 * 60);
    const falls = Math.round((index / Math.max(count - 1, 1)) * 44 + ((index * 7) % 11));
    return [
      { item: 'sbp', value: 178 - falls, unit: 'mmHg', at },
      { item: 'dbp', value: 104 - Math.round(falls / 2), unit: 'mmHg', at },
    ];
  }).flat();
}

/** A patient who took so many pressures within ninety days, and some sugars. */
export function healthOf(count: number): MyHealth {
  const sugars = Array.from({ length: Math.floor(count / 2) }, (_, index) => ({
    item: 'glucose',
    value: 5 + ((index * 13) % 70) / 10,
    unit: 'mmol/L',
    at: inMinutes(-(index + 1) * 2 * 24 * 60),
  }));
  return {
    team: { name: group.name, phone: '5550 0101', people: 3 },
    programmes: [],
    measurements: [...measured(count, Math.min(80 / Math.max(count, 1), 9)), ...sugars],
    targets: [
      { item: 'sbp', below: 140, farFrom: 160 },
      { item: 'dbp', below: 90, farFrom: 100 },
    ],
  };
}
