import type { MyHealth } from '@/contract/my-health';
import type { MyResults } from '@/contract/patients';

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

const recallStands = 14 * 24 * 60 * 60_000;

/** Programmes whose patients look after their pressure at home, and after their glucose. */
const withPressure = ['hypertension', 'stroke', 'chd'];
const withGlucose = ['diabetes'];

export function todayOf(health: MyHealth, results: MyResults, begun: Begun | null, now: Date): Today {
  const measured = (items: readonly string[], since: (at: Date) => boolean) =>
    health.measurements.some(({ item, at }) => items.includes(item) && since(new Date(at)));
  const isToday = (at: Date) => at.toDateString() === now.toDateString();
  const programmes = health.programmes.map((each) => each.programme);
  if (results.referrals.some(({ state }) => state === 'accepted')) return { do: 'visit' };
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
