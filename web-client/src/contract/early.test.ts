import { beforeEach, describe, expect, it, vi } from 'vitest';

const ask = vi.fn<typeof fetch>();
const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)));

/** As a page finds it for which public/look.js has asked this. */
async function pageThatAsked(asked: Record<string, Promise<Response>>) {
  vi.resetModules();
  vi.stubGlobal('comanageAsked', new Map(Object.entries(asked)));
  vi.stubGlobal('fetch', ask);
  return import('./http');
}

describe('what was asked while the scripts were on their way', () => {
  beforeEach(() => {
    ask.mockReset().mockImplementation(() => answer('later'));
    vi.spyOn(performance, 'now').mockReturnValue(2_000);
  });

  it('is answered once; whoever asks again asks the service', async () => {
    const { get } = await pageThatAsked({ '/api/rooms': answer('early') });
    expect(await get('/rooms')).toBe('early');
    expect(ask).not.toHaveBeenCalled();
    expect(await get('/rooms')).toBe('later');
  });

  it('is old after a command', async () => {
    const { get, send } = await pageThatAsked({ '/api/rooms': answer('early') });
    await send('POST', '/session', {});
    expect(await get('/rooms')).toBe('later');
  });

  it('is old when nobody wanted it for long', async () => {
    const { get } = await pageThatAsked({ '/api/rooms': answer('early') });
    vi.spyOn(performance, 'now').mockReturnValue(20_000);
    expect(await get('/rooms')).toBe('later');
  });

  it('failed with the line like any other question', async () => {
    const failed = Promise.reject<Response>(new TypeError('no line'));
    failed.catch(() => undefined);
    const { get } = await pageThatAsked({ '/api/rooms': failed });
    await expect(get('/rooms')).rejects.toMatchObject({ status: 0, code: 'offline' });
  });
});
