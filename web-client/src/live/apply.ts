import type { OpenedRoom, Posted, RoomUpdate } from '@/contract/rooms';

export interface Message {
  number: number;
  at: string;
  by: RoomUpdate['by'];
  posted: Posted;
  recalled: boolean;
  flagged: boolean;
}

/** What is known of a room: everything between two numbers, without a gap. */
export interface RoomView {
  /** The highest number that is applied; 0 before the room was opened. */
  number: number;
  messages: readonly Message[];
  recalled: ReadonlySet<number>;
  flagged: ReadonlySet<number>;
  /** Updates that came too early and wait for what is missing before them. */
  early: readonly RoomUpdate[];
}

export const nothingKnown: RoomView = {
  number: 0,
  messages: [],
  recalled: new Set(),
  flagged: new Set(),
  early: [],
};

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

/** An older page in front. It changes nothing of what is known already. */
export function prepend(view: RoomView, older: readonly RoomUpdate[]): RoomView {
  const known = new Set(view.messages.map((message) => message.number));
  let page: RoomView = { ...nothingKnown, recalled: view.recalled, flagged: view.flagged };
  for (const update of [...older].sort(byNumber)) {
    if (!known.has(update.number)) page = digest(page, update);
  }
  return {
    ...view,
    messages: mark([...page.messages, ...view.messages], page.recalled, page.flagged),
    recalled: page.recalled,
    flagged: page.flagged,
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
  const { change } = update;
  const number = update.number;
  switch (change.type) {
    case 'posted': {
      const message: Message = {
        number,
        at: update.at,
        by: update.by,
        posted: change,
        recalled: view.recalled.has(number),
        flagged: view.flagged.has(number),
      };
      return { ...view, number, messages: [...view.messages, message] };
    }
    case 'recalled': {
      const recalled = new Set(view.recalled).add(change.target);
      return { ...view, number, recalled, messages: mark(view.messages, recalled, view.flagged) };
    }
    case 'redFlagged': {
      const flagged = new Set(view.flagged).add(change.target);
      return { ...view, number, flagged, messages: mark(view.messages, view.recalled, flagged) };
    }
  }
}

function mark(
  messages: readonly Message[],
  recalled: ReadonlySet<number>,
  flagged: ReadonlySet<number>,
): readonly Message[] {
  return messages.map((message) => {
    const gone = recalled.has(message.number);
    const alarming = flagged.has(message.number);
    if (gone === message.recalled && alarming === message.flagged) return message;
    return { ...message, recalled: gone, flagged: alarming };
  });
}

function byNumber(one: RoomUpdate, other: RoomUpdate): number {
  return one.number - other.number;
}
