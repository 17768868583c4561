// @vitest-environment jsdom
import { HubConnectionState } from '@microsoft/signalr';
import { describe, expect, it, vi } from 'vitest';
import { Live, reconnectDelay } from './connection';

const hub = vi.hoisted(() => ({
  state: '',
  on: () => undefined,
  onreconnecting: () => undefined,
  onreconnected: () => undefined,
  onclose: () => undefined,
  // As the real one does between two lines.
  invoke: () => new Promise(() => undefined),
}));

vi.mock('@microsoft/signalr', async (original) => {
  const real = await original<typeof import('@microsoft/signalr')>();
  class Builder {
    withUrl = () => this;
    withStatefulReconnect = () => this;
    withAutomaticReconnect = () => this;
    configureLogging = () => this;
    build = () => hub;
  }
  return { ...real, HubConnectionBuilder: Builder };
});

describe('Words said while the line is being looked for', () => {
  it('wait in their room and are counted, instead of being on their way without end', async () => {
    hub.state = HubConnectionState.Reconnecting;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no net')));
    const live = new Live('/hub', () => undefined);
    const room = live.room('one');
    await room.post({ commandId: 'message-1', text: '下午来', kind: 'message' });
    expect(room.getState().outgoing.map((entry) => entry.state)).toEqual(['failed']);
    expect(live.getStatus().unsent).toBe(1);
  });
});

describe('The wait before the line is tried again', () => {
  it('grows, is spread, and stays short enough for a server that is back to be found', () => {
    expect(reconnectDelay(0, 0.9)).toBe(0);
    expect(reconnectDelay(2, 0)).toBeLessThan(reconnectDelay(2, 1));
    expect(reconnectDelay(3, 0.5)).toBe(4000);
    expect(reconnectDelay(50, 1)).toBe(10_000);
  });
});
