import { describe, expect, it } from 'vitest';
import type { AlertLine, MyAlert } from '@/contract/alerts';
import { emergencyOf, justTaken, ringing, secondsLeft, stepsOf } from './state';

const noon = Date.parse('2026-03-02T12:00:00Z');
const call = { urgency: 'emergency', isCrisis: false, text: { zh: '拨打120', en: 'Call 120' } } as const;
const rest = { urgency: 'urgent', isCrisis: false, text: { zh: '休息', en: 'Rest' } } as const;
const alert: MyAlert = {
  id: 'a',
  round: 1,
  room: 'r',
  message: 7,
  advice: [call],
  saidAt: '2026-03-02T12:00:00Z',
  called: 3,
};

describe('what stands before a patient', () => {
  const said = { room: 'r', number: 7, words: '胸口疼', advice: [rest, call] };

  it('is the advice for the words just sent, without waiting for the alert', () => {
    expect(emergencyOf(said, undefined, new Set(), noon)).toMatchObject({ words: '胸口疼', advice: [call] });
  });

  it('goes once it is read, and stays away when the alert comes', () => {
    const mine = { own: [alert], asContact: [] };
    expect(emergencyOf(said, mine, new Set(['r:7']), noon)).toBeNull();
  });

  it('comes back on a page that was loaded anew, while it is young', () => {
    const mine = { own: [alert], asContact: [] };
    expect(emergencyOf(null, mine, new Set(), noon + 60_000)?.advice).toEqual([call]);
    expect(emergencyOf(null, mine, new Set(), noon + 31 * 60_000)).toBeNull();
  });

  it('is nothing for words that are no emergency', () => {
    expect(emergencyOf({ ...said, advice: [rest] }, undefined, new Set(), noon)).toBeNull();
  });
});

describe('advice', () => {
  it('is read in steps', () => {
    expect(stepsOf('坐下，马上拨打120；不要自己开车。')).toEqual(['坐下，马上拨打120', '不要自己开车']);
    expect(stepsOf('Note the time (usually 4.5 h); call 120. Do not drive.')).toEqual([
      'Note the time (usually 4.5 h)',
      'call 120',
      'Do not drive',
    ]);
  });
});

describe('what calls staff', () => {
  const line: AlertLine = {
    id: 'a',
    round: 2,
    patientId: 'p',
    name: '林国栋',
    age: 68,
    group: { id: 'g', name: { zh: '一组', en: 'One' } },
    caseId: 'c',
    reasons: [],
    state: 'ringing',
    rung: 'onDuty',
    saidAt: '2026-03-02T12:00:00Z',
    raisedAt: '2026-03-02T12:00:00Z',
    dueAt: '2026-03-02T12:02:00Z',
    callsMe: true,
  };
  const taken: AlertLine = {
    ...line,
    state: 'taken',
    takenBy: { id: 'x', name: 'Li', role: 'gp', at: '2026-03-02T12:01:00Z' },
  };

  it('rings for those who are called, until somebody takes it', () => {
    expect(ringing([line, { ...line, callsMe: false }, taken])).toEqual([line]);
  });

  it('then says who took it, until that is read or old', () => {
    expect(justTaken([line, taken], new Set(), noon + 60_000)).toEqual([taken]);
    expect(justTaken([taken], new Set(['a:2']), noon + 60_000)).toEqual([]);
    expect(justTaken([taken], new Set(), noon + 12 * 60_000)).toEqual([]);
  });

  it('counts down to the next who are called', () => {
    expect(secondsLeft(line.dueAt, noon + 70_000)).toBe(50);
    expect(secondsLeft(line.dueAt, noon + 130_000)).toBeNull();
    expect(secondsLeft(null, noon)).toBeNull();
  });
});
