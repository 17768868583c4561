// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '@/contract/http';
import { handIn, sendWaiting, takeBack, type WaitingForm, waitingForms } from './waiting-forms';

const ids: string[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

function form(commandId: string, about = commandId): WaitingForm {
  return { commandId, path: `/calls/${about}/answers`, body: { result: 'agreed' }, about, at: '', draft: {} };
}

const taken = () => new Response('{}');
const noLine = () => Promise.reject(new TypeError('no line'));
const refused = () => new Response('{"code":"calls.told"}', { status: 409 });
const busy = () => new Response('', { status: 503 });
const waiting = () => waitingForms().map((each) => each.commandId);

beforeEach(() => {
  ids.length = 0;
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    ids.push(new Headers(init.headers).get('Command-Id') ?? '');
    return (answers.shift() ?? taken)();
  });
});

afterEach(() => {
  waitingForms().forEach(takeBack);
  vi.unstubAllGlobals();
});

describe('what was filled without a line', () => {
  it('is handed in at once while there is one, and nothing waits', async () => {
    const seen: string[][] = [];
    answers = [
      () => {
        seen.push(waiting());
        return taken();
      },
    ];
    expect(await handIn(form('a'))).toBe('taken');
    expect([...seen, waiting()]).toEqual([[], []]);
  });

  it('waits, goes out in its order under its own id, and once', async () => {
    answers = [noLine, busy];
    expect(await handIn(form('a'))).toBe('waits');
    expect(await handIn(form('b'))).toBe('waits');
    expect(waiting()).toEqual(['a', 'b']);
    ids.length = 0;
    expect(await sendWaiting()).toBe(true);
    expect(await sendWaiting()).toBe(false);
    expect(ids).toEqual(['a', 'b']);
    expect(waiting()).toEqual([]);
  });

  it('goes on waiting while the line is still away', async () => {
    answers = [noLine, noLine, noLine];
    await handIn(form('a'));
    await handIn(form('b'));
    ids.length = 0;
    expect(await sendWaiting()).toBe(false);
    expect(ids).toEqual(['a']);
    expect(waiting()).toEqual(['a', 'b']);
  });

  it('is there when it cannot be taken later either, with the reason', async () => {
    answers = [noLine, refused];
    await handIn(form('a'));
    expect(await sendWaiting()).toBe(false);
    expect(waitingForms()[0]?.refusal).toBe('calls.told');
    ids.length = 0;
    await sendWaiting();
    expect(ids).toEqual([]);
  });

  it('does not wait for an answer that it has', async () => {
    answers = [refused];
    const end = await handIn(form('a'));
    expect(end).toBeInstanceOf(Refused);
    expect(waiting()).toEqual([]);
  });

  it('gives way to what was said later of the same', async () => {
    answers = [noLine, noLine];
    await handIn(form('a', 'call'));
    await handIn(form('b', 'call'));
    expect(waiting()).toEqual(['b']);
  });

  it('is kept where a reload finds it', async () => {
    answers = [noLine];
    await handIn(form('a'));
    expect(sessionStorage.getItem('comanage.kept.forms')).toContain('"commandId":"a"');
  });
});
