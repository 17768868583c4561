import type { OpenedRoom, Posted, RoomUpdate } from '@/contract/rooms';
import { changed, type Message, messageOf } from './message';

export type { Message } from './message';

/** What is known of a room: everything between two numbers, without a gap. */
export interface RoomView {
  /** The highest number that is applied; 0 before the room was opened. */
  number: number;
  messages: readonly Message[];
  /** Changes of messages that are not loaded; they wait for the older page. */
  unmet: readonly RoomUpdate[];
  /** Updates that came too early and wait for what is missing before them. */
  early: readonly RoomUpdate[];
}

export const nothingKnown: RoomView = { number: 0, messages: [], unmet: [], early: [] };

/** True when something before the waiting updates never came: the room has to be opened again. */
export function hasGap(view: RoomView): boolean {
  return view.early.length > 0;
}

/** For our own actions and everybody else's. Late, early and repeated updates are told apart by number. */
export function apply(view: RoomView, update: RoomUpdate): RoomView {
  if (update.number <= view.number) return view;
  if (update.number > view.number + 1) return park(view, update);
  return drain(digest(view, update));
}

/** The server's answer to opening: what was missed, or a fresh page when too much was. */
export function opened(view: RoomView, answer: OpenedRoom): RoomView {
  const parked = view.early;
  let next: RoomView = view;
  if (answer.reset) {
    const first = answer.updates[0];
    next = { ...nothingKnown, number: first ? first.number - 1 : answer.number };
  }
  next = { ...next, early: [] };
  for (const update of answer.updates) next = apply(next, update);
  for (const update of parked) next = apply(next, update);
  return next;
}

/**
 * An older page in front. Its messages carry what had become of them when the page was read; what the page's own
 * updates say of them is older than that, what waited for them here may be newer.
 */
export function prepend(view: RoomView, older: readonly RoomUpdate[]): RoomView {
  const known = new Set(view.messages.map((message) => message.number));
  const page = older
    .filter((update) => isPosted(update) && !known.has(update.number))
    .sort(byNumber)
    .map((update) => messageOf(update, update.change as Posted));
  const arrived = new Set(page.map((message) => message.number));
  const met = view.unmet.filter((update) => arrived.has(targetOf(update)));
  return {
    ...view,
    messages: met.reduce<readonly Message[]>(changed, [...page, ...view.messages]),
    unmet: view.unmet.filter((update) => !arrived.has(targetOf(update))),
  };
}

function park(view: RoomView, update: RoomUpdate): RoomView {
  if (view.early.some((waiting) => waiting.number === update.number)) return view;
  return { ...view, early: [...view.early, update].sort(byNumber) };
}

function drain(view: RoomView): RoomView {
  const waiting = view.early.filter((update) => update.number > view.number);
  const [following, ...rest] = waiting;
  if (following?.number !== view.number + 1) return { ...view, early: waiting };
  return drain({ ...digest(view, following), early: rest });
}

function digest(view: RoomView, update: RoomUpdate): RoomView {
  const { number, change } = update;
  if (change.type === 'posted')
    return { ...view, number, messages: [...view.messages, messageOf(update, change)] };
  if (change.type === 'contentErased' || view.messages.some((message) => message.number === change.target))
    return { ...view, number, messages: changed(view.messages, update) };
  return { ...view, number, unmet: [...view.unmet, update] };
}

function isPosted(update: RoomUpdate): boolean {
  return update.change.type === 'posted';
}

function targetOf({ change }: RoomUpdate): number {
  return change.type === 'posted' || change.type === 'contentErased' ? 0 : change.target;
}

function byNumber(one: RoomUpdate, other: RoomUpdate): number {
  return one.number - other.number;
}
