import type { MyHealth } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';
import type { Agreed, ReferralRow } from '@/contract/referrals';

/** The one thing to do today. What a person has asked for comes before what is usual, and nothing is better than a list. */
export type Today =
  | { do: 'visit' }
  | { do: 'again' }
  | { do: 'screening'; programme: string; done: number; count: number }
  | { do: 'pressure' }
  | { do: 'glucose' }
  | { do: 'nothing' };

export interface Begun {
  programme: string;
  done: number;
  count: number;
}

/** A hospital that expects the patient. */
export interface Visit extends Agreed {
  referral: ReferralRow;
}

/** The soonest visit that is not over; one without a time comes after all that have one. */
export function nextVisit(visits: readonly Visit[], now: Date): Visit | null {
  const midnight = startOfDay(now, 0);
  const time = ({ when }: Visit) => (when ? new Date(when).getTime() : Infinity);
  const ahead = visits.filter((each) => time(each) >= midnight);
  return [...ahead].sort((one, other) => (time(one) < time(other) ? -1 : 1))[0] ?? null;
}

/** From the day before on, when there is something to prepare. */
function isNear({ when }: Visit, now: Date): boolean {
  return typeof when === 'string' && new Date(when).getTime() < startOfDay(now, 2);
}

function startOfDay(now: Date, days: number): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime();
}

const recallStands = 14 * 24 * 60 * 60_000;

/** Programmes whose patients look after their pressure at home, and after their glucose. */
const withPressure = ['hypertension', 'stroke', 'chd'];
const withGlucose = ['diabetes'];

export function todayOf(
  health: MyHealth,
  results: MyResults,
  begun: Begun | null,
  visit: Visit | null,
  now: Date,
): Today {
  const measured = (items: readonly string[], since: (at: Date) => boolean) =>
    health.measurements.some(({ item, at }) => items.includes(item) && since(new Date(at)));
  const isToday = (at: Date) => at.toDateString() === now.toDateString();
  const programmes = health.programmes.map((each) => each.programme);
  if (visit && isNear(visit, now)) return { do: 'visit' };
  const recall = results.decisions.find(({ kind }) => kind === 'recall' || kind === 'recalled');
  const recalledAt = recall ? new Date(recall.at) : null;
  if (
    recalledAt &&
    now.getTime() - recalledAt.getTime() < recallStands &&
    !measured(['sbp', 'glucose_mmol'], (at) => at > recalledAt)
  ) {
    return { do: 'again' };
  }
  if (begun) return { do: 'screening', ...begun };
  if (programmes.some((each) => withPressure.includes(each)) && !measured(['sbp'], isToday))
    return { do: 'pressure' };
  if (
    programmes.some((each) => withGlucose.includes(each)) &&
    !measured(['glucose_mmol', 'glucose'], isToday)
  )
    return { do: 'glucose' };
  return { do: 'nothing' };
}
