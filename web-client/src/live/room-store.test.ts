// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedRoom, PostReply, PostRequest, RoomUpdate } from '@/contract/rooms';
import { type RoomLine, RoomStore } from './room-store';
import { amina, answer, said } from './sample.test-data';

const hello: PostRequest = { commandId: 'message-2', text: '您好', kind: 'message' };
const helloBack: RoomUpdate = { ...said(2, '您好'), by: amina };

function lineOf(change: Partial<RoomLine> = {}): RoomLine {
  return {
    look: vi.fn<RoomLine['look']>().mockResolvedValue(answer([said(1, '早')], true)),
    open: vi.fn().mockResolvedValue(answer([said(1, '早')], true)),
    post: vi.fn<RoomLine['post']>().mockResolvedValue({ update: helloBack }),
    read: vi.fn().mockResolvedValue(undefined),
    older: vi.fn().mockResolvedValue({ updates: [], more: false }),
    types: vi.fn().mockResolvedValue(undefined),
    ...change,
  };
}

async function openRoom(change: Partial<RoomLine> = {}) {
  const line = lineOf(change);
  const store = new RoomStore('room', line);
  await store.open();
  return { store, line };
}

const texts = (store: RoomStore) => store.getState().view.messages.map((message) => message.posted.text);

describe('a room on this device', () => {
  it('is shown while the line is on its way, and opened there from its last number', async () => {
    const open = vi.fn<RoomLine['open']>().mockResolvedValue(answer([said(2, '您好')], false));
    const store = new RoomStore('room', lineOf({ open }));
    await store.lookIn();
    expect(texts(store)).toEqual(['早']);

    await store.open();

    expect(open).toHaveBeenCalledWith('room', 1);
    expect(texts(store)).toEqual(['早', '您好']);
  });

  it('is not taken back by a look that comes after the line has opened it', async () => {
    let look: (old: OpenedRoom) => void = () => undefined;
    const open = vi.fn<RoomLine['open']>().mockResolvedValue(answer([said(1, '早'), said(2, '您好')], true));
    const store = new RoomStore(
      'room',
      lineOf({ open, look: () => new Promise((resolve) => (look = resolve)) }),
    );
    const looked = store.lookIn();
    await store.open();

    look(answer([said(1, '早')], true));
    await looked;

    expect(texts(store)).toEqual(['早', '您好']);
  });

  it('draws a message at once, and a rush of them together', async () => {
    const { store } = await openRoom();
    vi.useFakeTimers();
    const draws: number[] = [];
    store.subscribe(() => draws.push(store.getState().view.number));

    [2, 3, 4].forEach((number) => {
      store.receive(said(number, '好'));
    });
    expect(store.getState().view.number).toBe(4);
    expect(draws).toEqual([2]);

    vi.advanceTimersByTime(100);
    expect(draws).toEqual([2, 4]);
    vi.useRealTimers();
  });

  beforeEach(() => {
    sessionStorage.clear();
  });

  it('shows an own message at once and confirms it by its number', async () => {
    let reply: (value: PostReply) => void = () => undefined;
    const { store } = await openRoom({ post: () => new Promise((resolve) => (reply = resolve)) });
    const posting = store.post(hello);
    expect(store.getState().outgoing.map((entry) => entry.state)).toEqual(['sending']);
    reply({ update: helloBack });
    await posting;
    expect(store.getState().outgoing).toEqual([]);
    expect(texts(store)).toEqual(['早', '您好']);
  });

  it('shows an own message once when its news comes before the reply', async () => {
    const { store } = await openRoom({
      post: () => {
        store.receive(helloBack);
        return Promise.resolve({ update: helloBack });
      },
    });
    await store.post(hello);
    expect(texts(store)).toEqual(['早', '您好']);
    expect(store.getState().outgoing).toEqual([]);
  });

  it('sends a message that came too soon again by itself, and only after the wait', async () => {
    vi.useFakeTimers();
    const post = vi
      .fn<RoomLine['post']>()
      .mockResolvedValueOnce({ refusal: 'chat.too-fast', retryAfterMs: 2000 })
      .mockResolvedValue({ update: helloBack });
    const { store } = await openRoom({ post });
    await store.post(hello);
    expect(store.getState().outgoing.map((entry) => entry.state)).toEqual(['sending']);
    await vi.advanceTimersByTimeAsync(1999);
    expect(post).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(post.mock.calls.map(([, request]) => request.commandId)).toEqual(['message-2', 'message-2']);
    expect(store.getState().outgoing).toEqual([]);
    vi.useRealTimers();
  });

  it('keeps the words of a message that could not be sent', async () => {
    const { store } = await openRoom({ post: () => Promise.reject(new Error('no line')) });
    await store.post(hello);
    expect(store.getState().outgoing).toMatchObject([{ state: 'failed', request: { text: '您好' } }]);
    expect(store.takeBack('message-2')).toBe('您好');
    expect(store.getState().outgoing).toEqual([]);
  });

  it('sends again under the same id when the line is back', async () => {
    const post = vi.fn<RoomLine['post']>().mockRejectedValueOnce(new Error('no line'));
    post.mockResolvedValue({ update: helloBack });
    const { store } = await openRoom({ post });
    await store.post(hello);
    await store.open();
    await vi.waitFor(() => {
      expect(store.getState().outgoing).toEqual([]);
    });
    expect(post.mock.calls.map(([, request]) => request.commandId)).toEqual(['message-2', 'message-2']);
    expect(texts(store)).toEqual(['早', '您好']);
  });

  it('does not repeat by itself what the server refused', async () => {
    const post = vi.fn<RoomLine['post']>().mockResolvedValue({ refusal: 'chat.text-missing' });
    const { store } = await openRoom({ post });
    await store.post(hello);
    await store.open();
    expect(post).toHaveBeenCalledTimes(1);
    expect(store.getState().outgoing[0]?.refusal).toBe('chat.text-missing');
  });

  it('opens again at its last number when there is a gap', async () => {
    const open = vi.fn<RoomLine['open']>().mockResolvedValueOnce(answer([said(1, '早')], true));
    open.mockResolvedValue(answer([said(2, '二')], false));
    const { store } = await openRoom({ open });
    store.receive(said(3, '三'));
    await vi.waitFor(() => {
      expect(texts(store)).toEqual(['早', '二', '三']);
    });
    expect(open).toHaveBeenLastCalledWith('room', 1);
  });

  it('says when the room is not there for this person', async () => {
    const { store } = await openRoom({ open: vi.fn().mockResolvedValue(null) });
    expect(store.getState().status).toBe('absent');
  });

  it('shows what a colleague answered meanwhile, and sends again only after it was seen', async () => {
    const post = vi.fn<RoomLine['post']>().mockResolvedValueOnce({
      refusal: 'chat.answered-meanwhile',
      missed: [said(2, '周一来')],
    });
    post.mockResolvedValue({ update: { ...said(3, '您好'), by: amina } });
    const { store } = await openRoom({ post });
    await store.post({ ...hello, commandId: 'message-3', lastSeen: 1 });
    expect(texts(store)).toEqual(['早', '周一来']);
    expect(store.getState().outgoing).toMatchObject([
      { state: 'failed', refusal: 'chat.answered-meanwhile' },
    ]);
    store.retry('message-3');
    await vi.waitFor(() => {
      expect(texts(store)).toEqual(['早', '周一来', '您好']);
    });
    expect(post.mock.calls.map(([, request]) => request.lastSeen)).toEqual([1, 2]);
  });

  it('says after a reload what had not been sent before it, under the same id', async () => {
    const lost = await openRoom({ post: () => Promise.reject(new Error('no line')) });
    await lost.store.post(hello);
    const { store, line } = await openRoom();
    await vi.waitFor(() => {
      expect(texts(store)).toEqual(['早', '您好']);
    });
    expect(line.post).toHaveBeenCalledWith('room', hello);
  });

  it('leaves a room unread when asked to, until it is opened anew', async () => {
    const { store, line } = await openRoom();
    store.leaveUnread();
    store.read();
    expect(line.read).not.toHaveBeenCalled();
    store.comeIn();
    store.read();
    expect(line.read).toHaveBeenCalledWith('room', 1);
  });

  it('keeps pins and the announcement beside the talk', async () => {
    const { store } = await openRoom();
    store.receive({ ...said(2, '停诊', { kind: 'announcement' }), by: amina });
    expect(store.getState().announcement?.number).toBe(2);
    store.receive({ ...said(3, ''), change: { type: 'pinned', target: 1, on: true } });
    expect(store.getState().pins.map((pin) => pin.number)).toEqual([1]);
    store.receive({ ...said(4, ''), change: { type: 'recalled', target: 2 } });
    expect(store.getState().announcement).toBeNull();
  });
});
