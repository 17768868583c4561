import { HubConnection, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { get } from '@/contract/http';
import type { OpenedRoom, PostReply, PostRequest, RoomUpdate } from '@/contract/rooms';
import { advise } from './advice';
import { type Present, type RoomLine, RoomStore } from './room-store';
import { loadPast } from './seen';
import { roomsWithUnsent } from './unsent';

export type LineWord = 'online' | 'reconnecting' | 'offline';

export interface LineStatus {
  state: LineWord;
  /** When the line went down; null while it is up. */
  downSince: Date | null;
  unsent: number;
}

/** Lists that the server names when a page of them has changed. */
export type ChangedList =
  | 'triage'
  | 'escalations'
  | 'referrals'
  | 'members'
  | 'rooms'
  | 'results'
  | 'imports'
  | 'alerts'
  | 'duty'
  | 'verdicts'
  | 'moderation'
  | 'notifications';

const delays = [0, 1000, 2000, 4000, 8000];
const giveUpShowing = 20_000;
const usualStart = 3_000;

/**
 * Waits a little longer each time, spread out so that a restarted server is not met by everybody at once; but never so
 * long that a page seems to have given up on a server that is back.
 */
export function reconnectDelay(attempt: number, spread: number): number {
  const base = delays[Math.min(attempt, delays.length - 1)] ?? 8000;
  return Math.round(base * (0.75 + spread / 2));
}

/** The one line to the server: commands of chat go up, numbered updates and hints come down. */
export class Live {
  private readonly hub: HubConnection;
  private readonly rooms = new Map<string, RoomStore>();
  private readonly listeners = new Set<() => void>();
  private status: LineStatus = { state: 'reconnecting', downSince: null, unsent: 0 };
  private stopped = true;
  private stood = false;
  private stopping: Promise<void> = Promise.resolve();

  constructor(
    url: string,
    private readonly onChanged: (list: ChangedList | 'all' | 'begun', room?: string) => void,
  ) {
    this.hub = new HubConnectionBuilder()
      .withUrl(url)
      .withStatefulReconnect()
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: (context) =>
          this.stopped ? null : reconnectDelay(context.previousRetryCount, Math.random()),
      })
      .configureLogging(LogLevel.None)
      .build();
    this.listen();
  }

  getStatus = (): LineStatus => this.status;

  subscribe = (tell: () => void): (() => void) => {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  };

  async start(): Promise<void> {
    this.stopped = false;
    // Words that wait are counted before there is a line to send them on.
    for (const room of roomsWithUnsent()) this.room(room);
    this.count();
    await this.stopping;
    setTimeout(() => {
      if (this.status.state === 'reconnecting') this.down('reconnecting');
    }, usualStart);
    for (let attempt = 0; this.mayConnect(); attempt++) {
      try {
        await this.hub.start();
        await this.connected();
        return;
      } catch {
        this.down(attempt > 1 ? 'offline' : 'reconnecting');
        await pause(reconnectDelay(attempt + 1, Math.random()));
      }
    }
  }

  private mayConnect(): boolean {
    return !this.stopped && this.hub.state === HubConnectionState.Disconnected;
  }

  stop(): void {
    this.stopped = true;
    this.stopping = this.hub.stop().catch(() => undefined);
  }

  room(id: string): RoomStore {
    let store = this.rooms.get(id);
    if (!store) {
      store = new RoomStore(id, this.line());
      store.subscribe(() => {
        this.count();
      });
      this.rooms.set(id, store);
      const shown = this.hub.state === HubConnectionState.Connected ? store.open() : store.lookIn();
      void shown.catch(() => undefined);
    }
    return store;
  }

  /** Fetches the last thirty days of these rooms, one room after another, so that they can be read without a line. */
  async keepRooms(rooms: readonly string[]): Promise<void> {
    for (const room of rooms) {
      const store = this.room(room);
      await store
        .open()
        .then(() => loadPast(store))
        .catch(() => undefined);
    }
  }

  private line(): RoomLine {
    return {
      look: (room) => get<OpenedRoom>(`/rooms/${room}/opening`),
      open: (room, lastSeen) => this.hub.invoke<OpenedRoom | null>('Open', room, lastSeen),
      post: async (room, request: PostRequest) => {
        // Between two lines the hub takes words without ever saying what became of them: they wait in their room.
        if (this.hub.state !== HubConnectionState.Connected) throw new Error('no line');
        const reply = await this.hub.invoke<PostReply>('Post', room, request);
        if (reply.update && reply.advice)
          advise({ room, number: reply.update.number, words: request.text, advice: reply.advice });
        return reply;
      },
      read: async (room, number) => {
        // What was seen before the line stood is said once it does.
        await this.whenOnline();
        await this.hub.invoke('Read', room, number);
      },
      types: (room) => this.hub.send('Types', room),
      older: (room, before) =>
        get<{ updates: RoomUpdate[]; more: boolean }>(`/rooms/${room}/updates`, { before, limit: 50 }),
    };
  }

  private listen(): void {
    this.hub.on('updated', (room: string, update: RoomUpdate) => {
      this.rooms.get(room)?.receive(update);
    });
    this.hub.on('seen', (room: string, number: number) => {
      this.rooms.get(room)?.seen(number);
    });
    this.hub.on('typing', (room: string, who: Present) => {
      this.rooms.get(room)?.somebodyTypes(who);
    });
    this.hub.on('here', (room: string, staff: Present[]) => {
      this.rooms.get(room)?.staffHere(staff);
    });
    this.hub.on('changed', (list: ChangedList, room?: string) => {
      this.onChanged(list, room);
    });
    this.hub.on('left', (room: string) => {
      this.rooms.get(room)?.gone();
      this.onChanged('rooms');
    });
    this.hub.onreconnecting(() => {
      this.down('reconnecting');
    });
    this.hub.onreconnected(() => {
      void this.connected();
    });
    this.hub.onclose(() => {
      this.down('offline');
      if (!this.stopped) void this.start();
    });
  }

  /**
   * The same road after every way of getting a line: open each room at its last number, then refetch the lists. Where the
   * line stands before anybody missed it, they are only as old as the page.
   */
  private async connected(): Promise<void> {
    const begun = !this.stood && this.status.downSince === null;
    this.stood = true;
    const stores = [...this.rooms.values()];
    await Promise.allSettled(stores.map((store) => store.open()));
    this.put({ state: 'online', downSince: null });
    this.onChanged(begun ? 'begun' : 'all');
  }

  private whenOnline(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.status.state !== 'online') return;
        unsubscribe();
        resolve();
      };
      const unsubscribe = this.subscribe(look);
      look();
    });
  }

  /** However the line was lost, also before it stood for the first time: at length it counts as gone. */
  private down(state: LineWord): void {
    const since = this.status.downSince ?? new Date();
    this.put({ state, downSince: since });
    setTimeout(() => {
      if (this.status.downSince === since) this.put({ state: 'offline' });
    }, giveUpShowing);
  }

  private count(): void {
    let unsent = 0;
    for (const store of this.rooms.values()) {
      unsent += store.getState().outgoing.filter((entry) => entry.state === 'failed').length;
    }
    if (unsent !== this.status.unsent) this.put({ unsent });
  }

  private put(change: Partial<LineStatus>): void {
    this.status = { ...this.status, ...change };
    this.listeners.forEach((tell) => {
      tell();
    });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(over, ms);
    // The browser knows best when there is a line again.
    window.addEventListener('online', over);
    function over() {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      resolve();
    }
  });
}
