import type { OpenedRoom, PostReply, PostRequest, RoomSummary, RoomUpdate } from '@/contract/rooms';
import { apply, hasGap, nothingKnown, opened, prepend, type RoomView } from './apply';
import { confirmed, failed, type Outgoing, sending, without } from './outgoing';

/** What a room needs of the line; the hub in the browser, a stand-in in tests. */
export interface RoomLine {
  open: (room: string, lastSeen: number) => Promise<OpenedRoom | null>;
  post: (room: string, request: PostRequest) => Promise<PostReply>;
  read: (room: string, number: number) => Promise<void>;
  older: (room: string, before: number) => Promise<{ updates: RoomUpdate[]; more: boolean }>;
}

export interface RoomState {
  status: 'opening' | 'open' | 'absent';
  room: RoomSummary | null;
  view: RoomView;
  outgoing: readonly Outgoing[];
  /** Read up to here when the room was opened; the line "new messages" stands behind it. */
  readMark: number;
  more: boolean;
}

const firstState: RoomState = {
  status: 'opening',
  room: null,
  view: nothingKnown,
  outgoing: [],
  readMark: 0,
  more: false,
};

/** One room on this device. Connecting, reconnecting and healing a gap are the same road: open at the last number. */
export class RoomStore {
  private state = firstState;
  private readonly listeners = new Set<() => void>();
  private opening: Promise<void> | null = null;

  constructor(
    readonly id: string,
    private readonly line: RoomLine,
  ) {}

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

  receive(update: RoomUpdate): void {
    const view = apply(this.state.view, update);
    this.put({ view, outgoing: confirmed(this.state.outgoing, update) });
    if (hasGap(view)) void this.open().catch(() => undefined);
  }

  gone(): void {
    this.put({ ...firstState, status: 'absent' });
  }

  async post(request: PostRequest): Promise<void> {
    this.put({ outgoing: sending(this.state.outgoing, request, new Date().toISOString()) });
    try {
      const reply = await this.line.post(this.id, request);
      if (reply.update) {
        this.put({ outgoing: without(this.state.outgoing, request.commandId) });
        this.receive(reply.update);
      } else {
        this.put({ outgoing: failed(this.state.outgoing, request.commandId, reply.refusal ?? 'unknown') });
      }
    } catch {
      this.put({ outgoing: failed(this.state.outgoing, request.commandId) });
    }
  }

  retry(commandId: string): void {
    const entry = this.state.outgoing.find((each) => each.request.commandId === commandId);
    if (entry) void this.post(entry.request);
  }

  /** Takes a message that could not be sent out of the room and hands back its words. */
  takeBack(commandId: string): string {
    const entry = this.state.outgoing.find((each) => each.request.commandId === commandId);
    this.put({ outgoing: without(this.state.outgoing, commandId) });
    return entry?.request.text ?? '';
  }

  read(): void {
    const { number } = this.state.view;
    if (number > 0) void this.line.read(this.id, number).catch(() => undefined);
  }

  async loadOlder(): Promise<void> {
    const first = this.state.view.messages[0];
    if (!first) return;
    const page = await this.line.older(this.id, first.number);
    this.put({ view: prepend(this.state.view, page.updates), more: page.more });
  }

  private async openOnce(): Promise<void> {
    const answer = await this.line.open(this.id, this.state.view.number);
    if (!answer) {
      this.gone();
      return;
    }
    const fresh = this.state.status !== 'open' || answer.reset;
    this.put({
      status: 'open',
      room: answer.room,
      view: opened(this.state.view, answer),
      outgoing: answer.updates.reduce(confirmed, this.state.outgoing),
      ...(fresh ? { readMark: answer.readMark, more: (answer.updates[0]?.number ?? 1) > 1 } : {}),
    });
    for (const entry of this.state.outgoing) {
      // Refused words wait for their writer; words the line lost go out again under the same id.
      if (entry.state === 'failed' && entry.refusal === undefined) this.retry(entry.request.commandId);
    }
  }

  private put(change: Partial<RoomState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((tell) => {
      tell();
    });
  }
}
