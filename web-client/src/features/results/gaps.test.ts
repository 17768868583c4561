import { expect, it } from 'vitest';
import type { AssessmentView, MissingInput } from '@/contract/patients';
import { gapsOf, levelSaid } from './gaps';

const findings: MissingInput = { input: 'ceap_signs', label: { zh: '体征', en: 'Findings' } };
const swelling: MissingInput = {
  input: 'suspected_dvt',
  label: { zh: '疑深静脉血栓', en: 'Suspected DVT' },
  ask: { zh: '小腿疼', en: 'Calf pain' },
};

function assessment(change: Partial<AssessmentView>): AssessmentView {
  return {
    screeningId: '1',
    programme: 'varicose_veins',
    programmeTitle: { zh: '静脉', en: 'Veins' },
    instrument: 'ceap',
    instrumentTitle: { zh: 'CEAP', en: 'CEAP' },
    version: '1',
    at: '2026-03-01T08:00:00Z',
    outcomes: [],
    level: 'low',
    reasons: [],
    missing: [],
    awaitingSignOff: false,
    ...change,
  };
}

it('says that all is well only when everything was answered', () => {
  expect(levelSaid(assessment({}))).toBe('low');
  expect(levelSaid(assessment({ unanswered: [swelling] }))).toBe('unknown');
  expect(levelSaid(assessment({ missing: [findings] }))).toBe('unknown');
});

it('takes nothing back from a worry', () => {
  expect(levelSaid(assessment({ level: 'high', unanswered: [swelling] }))).toBe('high');
  expect(levelSaid(assessment({ level: 'raised', missing: [findings] }))).toBe('raised');
});

it('names each gap once and in words for a patient', () => {
  const field = { ...findings, input: 'findings' };
  expect(gapsOf(assessment({ missing: [findings], unanswered: [field, swelling] }))).toEqual([
    findings.label,
    swelling.ask,
  ]);
});
