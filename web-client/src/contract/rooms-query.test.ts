import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RoomSummary } from './rooms';
import { ChangedRooms, roomsQuery, withRow } from './rooms-query';

function row(id: string, minute: number | null, unread = 0): RoomSummary {
  const at = `2026-03-02T12:${String(minute).padStart(2, '0')}:00Z`;
  return {
    id,
    kind: 'group',
    title: { zh: id, en: id },
    groupId: 'g',
    people: 3,
    staff: 2,
    number: 1,
    unread,
    mentions: 0,
    muted: false,
    last: minute === null ? null : { number: 1, at, author: 'Li', role: 'gp', text: 'x', kind: 'message' },
  };
}

let server: Map<string, RoomSummary>;
let asked: string[];
let client: QueryClient;

beforeEach(() => {
  server = new Map(['a', 'b', 'c'].map((id, index) => [id, row(id, 30 - index)]));
  asked = [];
  client = new QueryClient();
  client.setQueryData(roomsQuery.queryKey, [...server.values()]);
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    const found = url === '/api/rooms' ? [...server.values()] : server.get(url.split('/').at(-1) ?? '');
    return Promise.resolve(
      new Response(JSON.stringify(found ?? {}), { status: found === undefined ? 404 : 200 }),
    );
  });
});

const atOnce = () => Promise.resolve();
const shown = () =>
  (client.getQueryData(roomsQuery.queryKey) ?? []).map(({ id, unread }) => `${id}${unread}`);

test('only the row that changed is read, and it takes its place', async () => {
  server.set('c', row('c', 45, 2));
  const changed = new ChangedRooms(client, () => true, atOnce);
  changed.note('c');
  await vi.waitFor(() => {
    expect(shown()).toEqual(['c2', 'a0', 'b0']);
  });
  expect(asked).toEqual(['/api/rooms/c']);
});

test('what changes while a row is read is read after it, once', async () => {
  const changed = new ChangedRooms(client, () => true, atOnce);
  changed.note('a');
  server.set('a', row('a', 46, 3));
  changed.note('a');
  changed.note('a');
  await vi.waitFor(() => {
    expect(shown()).toEqual(['a3', 'b0', 'c0']);
  });
  expect(asked).toEqual(['/api/rooms/a', '/api/rooms/a']);
});

test('a hidden page reads when it is seen again', async () => {
  let seen = false;
  const changed = new ChangedRooms(client, () => seen, atOnce);
  server.set('b', row('b', 50, 1));
  changed.note('b');
  expect(asked).toEqual([]);
  seen = true;
  await changed.catchUp();
  expect(shown()).toEqual(['b1', 'a0', 'c0']);
});

test('a room that is not mine any more goes, a new one comes', async () => {
  server.delete('b');
  server.set('d', row('d', 10, 1));
  const changed = new ChangedRooms(client, () => true, atOnce);
  changed.note('b');
  changed.note('d');
  await vi.waitFor(() => {
    expect(shown()).toEqual(['a0', 'c0', 'd1']);
  });
});

test('a room in which nothing was said keeps its place', () => {
  const rows = [row('a', 3), row('quiet', null), row('b', null)];
  expect(withRow(rows, row('quiet', null, 1)).map((each) => each.id)).toEqual(['a', 'quiet', 'b']);
  expect(withRow(rows, row('new', null)).map((each) => each.id)).toEqual(['a', 'quiet', 'b', 'new']);
});
