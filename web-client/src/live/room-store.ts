import type { OpenedRoom, PostReply, PostRequest, RoomSummary, RoomUpdate } from '@/contract/rooms';
import type { Person, Role } from '@/contract/values';
import { apply, hasGap, nothingKnown, opened, prepend, type RoomView } from './apply';
import { aside, pinsUnknown, whole } from './aside';
import type { Message } from './message';
import { Outbox, type Upload } from './outbox';
import { confirmed, type Outgoing, type OutgoingFile } from './outgoing';
import { inTurn } from './in-turn';
import { paced } from './paced';
import { keepSeen, keptSeen } from './seen';
import { keepUnsent, keptUnsent } from './unsent';

/** What a room needs of the line; the hub in the browser, a stand-in in tests. */
export interface RoomLine {
  /** The newest of a room without a line to hear it change on. */
  look: (room: string) => Promise<OpenedRoom>;
  open: (room: string, lastSeen: number) => Promise<OpenedRoom | null>;
  post: (room: string, request: PostRequest) => Promise<PostReply>;
  read: (room: string, number: number) => Promise<void>;
  older: (room: string, before: number) => Promise<{ updates: RoomUpdate[]; more: boolean }>;
  types: (room: string) => Promise<void>;
}

/** Somebody of the staff who has the room open, or who is writing in it. */
export type Present = Person & { role: Role };

export interface RoomState {
  status: 'opening' | 'open' | 'absent';
  room: RoomSummary | null;
  view: RoomView;
  outgoing: readonly Outgoing[];
  /** Read up to here when the room was opened; the line "new messages" stands behind it. */
  readMark: number;
  more: boolean;
  /** How far a GP has read. */
  seenByGp: number;
  /** The newest announcement that I have yet to acknowledge. */
  announcement: Message | null;
  /** The newest pin first. */
  pins: readonly Message[];
  here: readonly Present[];
  typing: readonly Present[];
}

const firstState: RoomState = {
  status: 'opening',
  room: null,
  view: nothingKnown,
  outgoing: [],
  readMark: 0,
  more: false,
  seenByGp: 0,
  announcement: null,
  pins: [],
  here: [],
  typing: [],
};

const typingShown = 5000;
const typingSaid = 3000;
// In a rush a slow phone draws several messages together and has time left for the fingers.
const drawnEach = 100;

/** One room on this device. Connecting, reconnecting and healing a gap are the same road: open at the last number. */
export class RoomStore {
  private state = firstState;
  private readonly listeners = new Set<() => void>();
  private opening: Promise<void> | null = null;
  private keepUnread = false;
  private saidTyping = 0;
  private readonly outbox: Outbox;
  private readonly sayRead: () => void;

  constructor(
    readonly id: string,
    private readonly line: RoomLine,
  ) {
    // Written before the page was loaded anew: it goes out under its first id, so it is said once.
    this.state = { ...firstState, outgoing: keptUnsent(id) };
    void this.restore();
    this.sayRead = inTurn(() => (this.keepUnread ? undefined : line.read(id, this.state.view.number)));
    this.outbox = new Outbox({
      outgoing: () => this.state.outgoing,
      put: (outgoing) => {
        this.put({ outgoing });
      },
      post: (request) => line.post(id, request),
      receive: (update) => {
        this.receive(update);
      },
      number: () => this.state.view.number,
    });
  }

  getState = (): RoomState => this.state;

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  /** Opens at the last seen number, once at a time, and sends again what the line had swallowed. */
  open(): Promise<void> {
    this.opening ??= this.openOnce().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  /** Shows the room while the line is still on its way, which then opens it from its last number on. */
  async lookIn(): Promise<void> {
    const answer = await this.line.look(this.id);
    if (this.state.status === 'opening') this.show(answer);
  }

  receive(update: RoomUpdate): void {
    const view = apply(this.state.view, update);
    this.keep({ view, outgoing: confirmed(this.state.outgoing, update), ...aside(this.state, view, update) });
    this.tellPaced();
    if (hasGap(view) || pinsUnknown(view, update)) void this.open().catch(() => undefined);
  }

  seen(number: number): void {
    this.put({ seenByGp: Math.max(this.state.seenByGp, number) });
  }

  /** Who of the staff is in the room. */
  staffHere(here: readonly Present[]): void {
    this.put({ here });
  }

  somebodyTypes(who: Present): void {
    const others = () => this.state.typing.filter((each) => each.id !== who.id);
    this.put({ typing: [...others(), who] });
    setTimeout(() => {
      this.put({ typing: others() });
    }, typingShown);
  }

  /** I am writing; said at most every few seconds. */
  iType(now: number): void {
    if (now - this.saidTyping < typingSaid) return;
    this.saidTyping = now;
    void this.line.types(this.id).catch(() => undefined);
  }

  acknowledged(): void {
    this.put({ announcement: null });
  }

  /** From here on the room counts as unread: being looked at does not read it again until it is opened anew. */
  leaveUnread(): void {
    this.keepUnread = true;
  }

  comeIn(): void {
    this.keepUnread = false;
  }

  gone(): void {
    this.put({ ...firstState, status: 'absent' });
  }

  /** Says something, with a file where there is one; done when it is answered. */
  post(request: PostRequest, file?: OutgoingFile, upload?: Upload): Promise<void> {
    return this.outbox.post(request, file, upload);
  }

  retry(commandId: string): void {
    this.outbox.retry(commandId);
  }

  /** Takes a message that could not be sent out of the room and hands back its words. */
  takeBack(commandId: string): string {
    return this.outbox.takeBack(commandId);
  }

  read(): void {
    if (this.state.view.number > 0 && !this.keepUnread) this.sayRead();
  }

  async loadOlder(): Promise<void> {
    const first = this.state.view.messages[0];
    if (!first) return;
    const page = await this.line.older(this.id, first.number);
    this.put({ view: prepend(this.state.view, page.updates), more: page.more });
  }

  /** Without a line the room is as it was last seen here; with one, the server is quicker and knows better. */
  private async restore(): Promise<void> {
    const seen = await keptSeen(this.id);
    if (seen && this.state.status === 'opening') this.put({ ...seen, status: 'open' });
  }

  private async openOnce(): Promise<void> {
    const answer = await this.line.open(this.id, this.state.view.number);
    if (!answer) {
      this.gone();
      return;
    }
    this.show(answer);
    for (const entry of this.state.outgoing) {
      // Refused words wait for their writer; words the line lost go out again under the same id.
      if (entry.state === 'failed' && entry.refusal === undefined) this.retry(entry.request.commandId);
    }
  }

  private show(answer: OpenedRoom): void {
    const fresh = this.state.status !== 'open' || answer.reset;
    this.put({
      status: 'open',
      room: answer.room,
      view: opened(this.state.view, answer),
      outgoing: answer.updates.reduce(confirmed, this.state.outgoing),
      seenByGp: answer.seenByGp,
      announcement: answer.announcement ? whole(answer.announcement) : null,
      pins: answer.pins.map(whole),
      ...(fresh ? { readMark: answer.readMark, more: (answer.updates[0]?.number ?? 1) > 1 } : {}),
    });
  }

  private put(change: Partial<RoomState>): void {
    this.keep(change);
    this.tell();
  }

  private keep(change: Partial<RoomState>): void {
    this.state = { ...this.state, ...change };
    if (change.outgoing) keepUnsent(this.id, change.outgoing);
    if (change.view || change.readMark !== undefined) keepSeen(this.id, () => this.state);
  }

  private readonly tell = () => {
    this.listeners.forEach((tell) => {
      tell();
    });
  };

  private readonly tellPaced = paced(drawnEach, this.tell);
}
