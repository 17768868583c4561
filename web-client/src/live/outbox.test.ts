// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attachment } from '@/contract/files';
import { Refused } from '@/contract/http';
import type { PostReply, PostRequest } from '@/contract/rooms';
import type { OutgoingFile } from './outgoing';
import type { Upload } from './outbox';
import { RoomStore } from './room-store';
import { amina, answer, said } from './sample.test-data';

const photo: PostRequest = { commandId: 'message-2', text: '', kind: 'message' };
const words: PostRequest = { commandId: 'message-3', text: '就是这张', kind: 'message' };
const shown: OutgoingFile = { kind: 'image', name: 'a.jpg', url: 'blob:a', width: 4, height: 3 };
const sent = { id: 'file-1' } as Attachment;

async function openRoom() {
  let number = 1;
  const posted: PostRequest[] = [];
  const post = (_: string, request: PostRequest): Promise<PostReply> => {
    posted.push(request);
    number += 1;
    const update = { ...said(number, request.text), by: amina };
    return Promise.resolve({
      update: {
        ...update,
        change: { ...update.change, messageId: request.commandId } as typeof update.change,
      },
    });
  };
  const store = new RoomStore('room', {
    look: vi.fn(),
    open: vi.fn().mockResolvedValue(answer([said(1, '早')], true)),
    post,
    read: vi.fn().mockResolvedValue(undefined),
    older: vi.fn().mockResolvedValue({ updates: [], more: false }),
    types: vi.fn().mockResolvedValue(undefined),
  });
  await store.open();
  return { store, posted };
}

/** An upload that the test ends. */
function pending() {
  let done: (file: Attachment) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  let progress: (part: number) => void = () => undefined;
  let signal: AbortSignal | null = null;
  const upload: Upload = (onProgress, stop) => {
    progress = onProgress;
    signal = stop;
    return new Promise((resolve, reject) => {
      done = resolve;
      fail = reject;
    });
  };
  return {
    upload: vi.fn(upload),
    done: () => {
      done(sent);
    },
    fail: (reason: Error) => {
      fail(reason);
    },
    progress: (part: number) => {
      progress(part);
    },
    stopped: () => signal?.aborted ?? false,
  };
}

const states = (store: RoomStore) =>
  store.getState().outgoing.map((entry) => [entry.request.commandId, entry.state, entry.refusal]);

describe('messages with files', () => {
  beforeEach(() => {
    sessionStorage.clear();
    URL.revokeObjectURL = vi.fn();
  });

  it('go out in the order they were written, however long an upload takes', async () => {
    const { store, posted } = await openRoom();
    const up = pending();
    const first = store.post(photo, shown, up.upload);
    const second = store.post(words);
    await Promise.resolve();
    up.progress(0.5);
    expect(store.getState().outgoing.map((entry) => entry.progress)).toEqual([0.5, undefined]);
    expect(posted).toEqual([]);
    up.done();
    await Promise.all([first, second]);
    expect(posted.map((each) => [each.commandId, each.attachment])).toEqual([
      ['message-2', 'file-1'],
      ['message-3', undefined],
    ]);
    expect(store.getState().outgoing).toEqual([]);
  });

  it('keep their place and say why when a file is refused, and do not hold up what follows', async () => {
    const { store, posted } = await openRoom();
    const up = pending();
    const first = store.post(photo, shown, up.upload);
    const second = store.post(words);
    up.fail(new Refused(413, 'attachments.too-large'));
    await Promise.all([first, second]);
    expect(states(store)).toEqual([['message-2', 'failed', 'attachments.too-large']]);
    expect(posted.map((each) => each.commandId)).toEqual(['message-3']);
    store.retry('message-2');
    up.done();
    await vi.waitFor(() => {
      expect(posted.map((each) => each.commandId)).toEqual(['message-3', 'message-2']);
    });
    expect(up.upload).toHaveBeenCalledTimes(2);
  });

  it('go up again by themselves when only the line failed', async () => {
    const { store, posted } = await openRoom();
    const up = pending();
    const first = store.post(photo, shown, up.upload);
    up.fail(new Refused(0, 'offline'));
    await first;
    expect(states(store)).toEqual([['message-2', 'failed', undefined]]);
    await store.open();
    up.done();
    await vi.waitFor(() => {
      expect(posted.map((each) => each.attachment)).toEqual(['file-1']);
    });
  });

  it('can be cancelled on the way, and nothing of them is said', async () => {
    const { store, posted } = await openRoom();
    const up = pending();
    const first = store.post({ ...photo, text: '看这个' }, shown, up.upload);
    await Promise.resolve();
    expect(store.takeBack('message-2')).toBe('看这个');
    expect(up.stopped()).toBe(true);
    up.done();
    await first;
    expect(posted).toEqual([]);
    expect(store.getState().outgoing).toEqual([]);
  });

  it('are kept over a reload only once their file is up', async () => {
    const { store } = await openRoom();
    const up = pending();
    void store.post(photo, shown, up.upload);
    expect(sessionStorage.getItem('comanage.kept.unsent.room')).toBeNull();
    up.done();
    await vi.waitFor(() => {
      expect(store.getState().outgoing).toEqual([]);
    });
  });
});
