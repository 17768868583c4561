import type { Modelled } from '@/contract/models';
import type { AssessmentView, Level } from '@/contract/patients';
import { AssessmentCard } from '@/ui/assessment-card';
import { AssistantFoot } from '@/ui/assistant-foot';
import { useBilingual } from '@/ui/bilingual';
import { AdviceCard, Missing, SignedCard } from '@/ui/cards';
import { LinkedStatements } from '@/ui/linked-statements';
import { ModelledCard } from '@/ui/modelled-cards';
import { CodeCard } from '@/ui/one-time-code';
import { Part, State } from './frame';
import { gp, inMinutes } from './samples';

const levels: readonly Level[] = ['high', 'raised', 'low', 'unknown'];
const pressure = { zh: '收缩压 168', en: 'Systolic 168' };
const smokes = { zh: '吸烟', en: 'Smokes' };

function assessed(level: Level): AssessmentView {
  const known = level !== 'unknown';
  return {
    screeningId: level,
    programme: 'stroke',
    programmeTitle: { zh: '卒中', en: 'Stroke' },
    instrument: 'stroke-card',
    instrumentTitle: { zh: '卒中风险卡', en: 'Stroke risk card' },
    version: '2021',
    at: inMinutes(-3000),
    score: known ? 4 : null,
    outcomes: [],
    level,
    reasons: known
      ? [
          { input: 'sbp', label: pressure, answer: '168', points: 1, text: pressure },
          { input: 'smokes', label: smokes, answer: 'yes', points: 1, text: smokes },
        ]
      : [],
    missing: level === 'low' ? [] : [{ input: 'ldl', label: { zh: '低密度脂蛋白', en: 'LDL cholesterol' } }],
    awaitingSignOff: level === 'raised',
  };
}

function modelled(band: Modelled['band'], percent: number | null): Modelled {
  return {
    screeningId: band,
    programme: 'stroke',
    model: band,
    title: { zh: '十年心血管风险', en: 'Ten-year cardiovascular risk' },
    version: '3',
    at: inMinutes(-3000),
    rank: band === 'high' ? 96 : band === 'raised' ? 81 : 40,
    band,
    reasons: [
      { input: 'sbp', added: 0.4, changeable: true, text: pressure },
      { input: 'smokes', added: 0.3, changeable: true, text: smokes },
    ],
    missing: [
      { input: 'ldl', rankFrom: 70, rankTo: 98, text: { zh: '低密度脂蛋白：70 至 98', en: 'LDL: 70 to 98' } },
    ],
    missingCount: 1,
    percent,
    percentFor: percent === null ? null : '1,204',
    awaitingSignOff: band === 'high',
  };
}

export function CardPart() {
  const say = useBilingual();
  const reasons = [{ text: say(pressure), end: '14:05' }, { text: say(smokes) }];
  const summary = say({
    zh: '三天血压都高于 160/100，今天头晕。',
    en: 'Three days above 160/100, dizzy today.',
  });
  const draft = {
    id: 'draft',
    kind: 'summary' as const,
    isSent: false,
    room: 'room',
    upTo: 1,
    by: gp,
    at: inMinutes(-2),
    model: 'qwen3',
    words: { text: summary, statements: [], dropped: 1, leftOut: 1, language: 'zh' as const },
  };
  return (
    <Part of="ui/cards, ui/assessment-card, ui/modelled-cards, ui/linked-statements, ui/one-time-code">
      <State is="AdviceCard: nobody has decided">
        <AdviceCard
          title="AI"
          summary={summary}
          reasons={reasons}
          missing={[say({ zh: '低密度脂蛋白', en: 'LDL cholesterol' })]}
          foot={<AssistantFoot draft={draft} />}
        />
      </State>
      <State is="SignedCard: a named person has">
        <SignedCard head={<b>{gp.name}</b>} end="14:05">
          <p>{summary}</p>
        </SignedCard>
        <Missing items={[say(smokes), say(pressure)]} />
      </State>
      <State is="LinkedStatements">
        <LinkedStatements
          statements={[
            { text: summary, sources: [{ kind: 'message', at: inMinutes(-60), room: 'room', number: 12 }] },
            { text: say(pressure), sources: [{ kind: 'reading', at: inMinutes(-90), label: 'sbp' }] },
          ]}
        />
      </State>
      {levels.map((level) => (
        <State key={level} is={`AssessmentCard: ${level}`}>
          <AssessmentCard assessment={assessed(level)} />
        </State>
      ))}
      <State is="AssessmentCard: plain, for patients">
        <AssessmentCard assessment={assessed('raised')} plain />
      </State>
      {(['usual', 'raised', 'high'] as const).map((band) => (
        <State key={band} is={`ModelledCard: ${band}`}>
          <ModelledCard said={modelled(band, band === 'high' ? 12 : null)} />
        </State>
      ))}
      <State is="CodeCard" wide>
        <CodeCard
          name="沈玉兰"
          code={{ userName: 'shenyulan', code: 'K7M4-Q2XD', until: inMinutes(60 * 24) }}
        />
      </State>
    </Part>
  );
}
