import { describe, expect, it } from 'vitest';
import { auditQuery, isNarrowed, purposes, wholeLog } from './audit-state';

describe('What the audit log is asked for', () => {
  it('begins and ends with whole days of the reader', () => {
    const { from, to } = auditQuery({ ...wholeLog, from: '2026-11-23', to: '2026-11-23' });
    expect(from).toBe(new Date(2026, 10, 23).toISOString());
    expect(to).toBe(new Date(2026, 10, 24).toISOString());
  });

  it('ends with the first of the next month after the last day of one', () => {
    expect(auditQuery({ ...wholeLog, to: '2026-11-30' }).to).toBe(new Date(2026, 11, 1).toISOString());
  });

  it('names a person and a patient by their ids', () => {
    const query = auditQuery({ ...wholeLog, by: { id: 'u1', name: '韦丽贞' }, patient: 'p1' });
    expect(query).toMatchObject({ from: '', to: '', user: 'u1', patient: 'p1' });
  });

  it('takes names without the spaces around them, and a purpose as it is', () => {
    const query = auditQuery({ ...wholeLog, userName: ' 韦 ', patientName: '   ', why: 'call' });
    expect(query).toMatchObject({ userName: '韦', patientName: '', why: 'call' });
  });

  it('offers the usual purposes, and one that somebody wrote while it is chosen', () => {
    expect(purposes('call')).toEqual(purposes(''));
    expect(purposes('法院调取')).toEqual([...purposes(''), '法院调取']);
  });

  it('is everything unless something narrows it', () => {
    expect(isNarrowed(wholeLog)).toBe(false);
    expect(isNarrowed({ ...wholeLog, patient: 'p1' })).toBe(true);
    expect(isNarrowed({ ...wholeLog, patientName: ' ' })).toBe(false);
    expect(isNarrowed({ ...wholeLog, patientName: '沈' })).toBe(true);
  });
});
