import type { AlertLine, MyAlert, MyAlerts } from '@/contract/alerts';
import type { Advice } from '@/contract/rooms';
import type { Advised } from '@/live/advice';

const minute = 60_000;
/** A page that was loaded anew shows the advice again while it may still be needed. */
const shownAgain = 30 * minute;
/** Everybody who was called sees who took it; after this it is no news any more. */
const takenShown = 10 * minute;
/** The way back to the advice stays this long. */
const reachable = 12 * 60 * minute;

/** What stands before a patient: the advice, the words it is about, and how far the team is. */
export interface Emergency {
  /** Read and put away under this key. */
  key: string;
  words: string | null;
  advice: readonly Advice[];
  alert: MyAlert | null;
}

/** What was just sent comes first; else the alert that is known, also on a page that was loaded anew. */
export function emergencyOf(
  said: Advised | null,
  mine: MyAlerts | undefined,
  read: ReadonlySet<string>,
  now: number,
): Emergency | null {
  const alert = mine?.own[0] ?? null;
  const advice = (said?.advice ?? []).filter((each) => each.urgency === 'emergency');
  if (said && advice.length > 0) {
    const key = `${said.room}:${said.number}`;
    if (!read.has(key)) return { key, words: said.words, advice, alert };
  }
  const known = alert && fromAlert(alert);
  const young = alert !== null && now - new Date(alert.saidAt).getTime() < shownAgain;
  return known && young && !read.has(known.key) ? known : null;
}

export function fromAlert(alert: MyAlert): Emergency {
  return { key: `${alert.room}:${alert.message}`, words: null, advice: alert.advice, alert };
}

/** The alert whose advice can be opened again. */
export function reachableAlert(mine: MyAlerts | undefined, now: number): MyAlert | null {
  const alert = mine?.own[0];
  return alert && now - new Date(alert.saidAt).getTime() < reachable ? alert : null;
}

/** Advice is written in sentences; each is one step. */
export function stepsOf(advice: string): string[] {
  return advice
    .split(/[；。]|;\s|\.\s(?=[A-Z])/)
    .map((step) => step.trim().replace(/\.$/, ''))
    .filter((step) => step !== '');
}

/** What calls me now. */
export function ringing(alerts: readonly AlertLine[]): AlertLine[] {
  return alerts.filter((each) => each.state === 'ringing' && each.callsMe);
}

/** What a colleague took a moment ago and I have not put away. */
export function justTaken(alerts: readonly AlertLine[], read: ReadonlySet<string>, now: number): AlertLine[] {
  return alerts.filter(
    (each) =>
      each.callsMe &&
      each.takenBy &&
      now - new Date(each.takenBy.at).getTime() < takenShown &&
      !read.has(keyOf(each)),
  );
}

/** One call: a later emergency of the same patient is another. */
export function keyOf(alert: { id: string; round: number }): string {
  return `${alert.id}:${alert.round}`;
}

/** 0:50 left, or nothing once the next have been called. */
export function secondsLeft(dueAt: string | null | undefined, now: number): number | null {
  if (!dueAt) return null;
  const seconds = Math.round((new Date(dueAt).getTime() - now) / 1000);
  return seconds > 0 ? seconds : null;
}
