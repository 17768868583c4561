import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { orKept } from '@/live/vault';
import { get, Refused } from './http';
import type { RoomSummary } from './rooms';

/** My rooms with what is newest and unread in each, the newest first. */
export const roomsQuery = queryOptions({
  queryKey: ['rooms', 'list'],
  queryFn: ({ signal }) => orKept('rooms', () => get<RoomSummary[]>('/rooms', {}, signal)),
});

/** More rows than this are read as one list. */
const mostOneByOne = 5;
/** In a rush a row changes faster than anybody reads it. */
const restMs = 500;

/**
 * Reads the rows of rooms that have changed, and not the whole list, and what else was asked of them. Whatever changes
 * meanwhile is read after it and after a rest; a page that nobody sees reads when it is seen again.
 */
export class ChangedRooms {
  private readonly waiting = new Set<string>();
  private reading = false;

  constructor(
    private readonly client: QueryClient,
    private readonly seen: () => boolean = () => document.visibilityState === 'visible',
    private readonly rest: () => Promise<void> = () => new Promise((over) => setTimeout(over, restMs)),
  ) {}

  note(room: string): void {
    this.waiting.add(room);
    void this.catchUp();
  }

  async catchUp(): Promise<void> {
    if (this.reading || !this.seen()) return;
    this.reading = true;
    try {
      while (this.waiting.size > 0) {
        const rooms = [...this.waiting];
        this.waiting.clear();
        await this.read(rooms);
        await this.rest();
      }
    } finally {
      this.reading = false;
    }
  }

  private async read(rooms: string[]): Promise<void> {
    const { queryKey } = roomsQuery;
    const ofThem = (key: readonly unknown[]) =>
      key[0] === queryKey[0] && rooms.some((room) => key.includes(room));
    void this.client.invalidateQueries({ predicate: (query) => ofThem(query.queryKey) });
    // A list that is on its way may have been read before the change.
    if (rooms.length > mostOneByOne || this.client.isFetching({ queryKey }) > 0)
      return this.client.invalidateQueries({ queryKey });
    await Promise.all(rooms.map((room) => this.readOne(room)));
  }

  private async readOne(room: string): Promise<void> {
    const { queryKey } = roomsQuery;
    if (!this.client.getQueryData(queryKey)) return;
    try {
      const row = await get<RoomSummary>(`/rooms/${room}`);
      this.client.setQueryData(queryKey, (rows) => rows && withRow(rows, row));
    } catch (error) {
      if (error instanceof Refused && error.status === 404)
        this.client.setQueryData(queryKey, (rows) => rows?.filter((each) => each.id !== room));
      else await this.client.invalidateQueries({ queryKey });
    }
  }
}

/** The list with this row as it is now, in its place by time. */
export function withRow(rows: readonly RoomSummary[], row: RoomSummary): RoomSummary[] {
  const others = rows.filter((each) => each.id !== row.id);
  const at = Date.parse(row.last?.at ?? '');
  if (Number.isNaN(at)) {
    const place = rows.findIndex((each) => each.id === row.id);
    return others.toSpliced(place < 0 ? others.length : place, 0, row);
  }
  const older = others.findIndex((each) => !each.last || Date.parse(each.last.at) < at);
  return others.toSpliced(older < 0 ? others.length : older, 0, row);
}
