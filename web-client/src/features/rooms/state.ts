import type { Message, RoomView } from '@/live/apply';
import type { Outgoing } from '@/live/outgoing';
import { saidWords } from '@/ui/said-words';

export type Line =
  | { type: 'day'; key: string; at: string }
  | { type: 'new'; key: string; count: number }
  | {
      type: 'message';
      key: string;
      message: Message;
      mine: boolean;
      quote: string | undefined;
      /** The last own message that a GP has read; said once, below it. */
      seen: boolean;
    }
  | { type: 'notice'; key: string; message: Message }
  | { type: 'outgoing'; key: string; entry: Outgoing; quote: string | undefined };

/** The same to a reader: whatever a line is made of is replaced, never changed. */
export function isSameLine(one: Line, other: Line): boolean {
  const before: Partial<Record<string, unknown>> = one;
  return one.type === other.type && Object.entries(other).every(([name, value]) => before[name] === value);
}

const recallWindow = 2 * 60_000;
const editWindow = 5 * 60_000;

/** What stands in the room from top to bottom, with a rule at each new day and before what is unread. */
export function linesOf(
  view: RoomView,
  outgoing: readonly Outgoing[],
  me: string,
  readMark: number,
  seenByGp = 0,
): Line[] {
  const lines: Line[] = [];
  const unread = view.messages.filter((message) => message.number > readMark && message.by.id !== me);
  const firstUnread = unread[0]?.number;
  const seen = view.messages.findLast(({ by, number }) => by.id === me && number <= seenByGp)?.number;
  let day = '';
  for (const message of view.messages) {
    const date = dayOf(message);
    if (date !== day) {
      day = date;
      lines.push({ type: 'day', key: `day-${message.number}`, at: message.at });
    }
    if (message.number === firstUnread && readMark > 0) {
      lines.push({ type: 'new', key: 'new', count: unread.length });
    }
    lines.push(lineOf(message, view, me, message.number === seen));
  }
  for (const entry of outgoing) {
    const quote = quoteOf(view, entry.request.replyTo);
    lines.push({ type: 'outgoing', key: entry.request.commandId, entry, quote });
  }
  return lines;
}

const days = new WeakMap<Message, string>();

/** Told once for each message: a date is dear, and all lines are gone through with each word that comes. */
function dayOf(message: Message): string {
  const day = days.get(message) ?? new Date(message.at).toDateString();
  days.set(message, day);
  return day;
}

function lineOf(message: Message, view: RoomView, me: string, seen: boolean): Line {
  // The same key as its echo had, so that the bubble stays where it is when its number comes.
  const key = message.posted.messageId;
  if (message.posted.kind === 'notice') return { type: 'notice', key, message };
  const quote = quoteOf(view, message.posted.replyTo ?? undefined);
  return { type: 'message', key, message, mine: message.by.id === me, quote, seen };
}

function quoteOf(view: RoomView, number: number | undefined): string | undefined {
  if (number === undefined) return undefined;
  const original = view.messages.find((message) => message.number === number);
  if (!original) return '…';
  return original.recalled || original.withheld ? '—' : `${original.by.name}：${saidWords(original.posted)}`;
}

export function mayRecall(message: Message, me: string, now: Date): boolean {
  const age = now.getTime() - new Date(message.at).getTime();
  return message.by.id === me && !message.recalled && !message.withheld && age < recallWindow;
}

export function mayEdit(message: Message, me: string, now: Date): boolean {
  const age = now.getTime() - new Date(message.at).getTime();
  const own = message.by.id === me && message.posted.kind !== 'advice';
  return own && !message.recalled && age < editWindow;
}

/** A pressure or a sugar value of one's own, before it is sent to a whole group. */
const ownValue = /\d{2,3}\s*[/／]\s*\d{2,3}|血糖\D{0,6}\d|glucose\D{0,8}\d|\d+(\.\d+)?\s*mmol/i;

export function looksPersonal(text: string): boolean {
  return ownValue.test(text);
}

/** Whether there is anything in the words that a message could be found by. */
export function canBeFound(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** The message that an address points to behind its #, as in "m12". */
export function placeIn(hash: string): number | null {
  const number = /^m(\d{1,15})$/.exec(hash)?.[1];
  return number === undefined ? null : Number(number);
}
