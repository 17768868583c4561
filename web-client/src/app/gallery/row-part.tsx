import type { CaseRow } from '@/contract/triage';
import { QueueRow } from '@/features/triage/queue-row';
import { Clock, ClocksStopped } from '@/ui/clock';
import { PersonRow } from '@/ui/person-row';
import { Part, State } from './frame';
import { caseOf, gp, inMinutes } from './samples';

const rows: readonly (readonly [string, CaseRow])[] = [
  ['emergency', caseOf('emergency')],
  ['urgent, owned', caseOf('urgent', { owner: gp })],
  ['soon, put first by a model', caseOf('soon', { isFirst: true })],
  ['routine, no score', caseOf('routine', { score: null })],
  ['under a quarter left', caseOf('urgent', { openedAt: inMinutes(-1300), dueAt: inMinutes(140) })],
  ['overdue', caseOf('urgent', { overdue: true, openedAt: inMinutes(-1500), dueAt: inMinutes(-12) })],
  ['paused: escalated', caseOf('soon', { paused: true, state: 'escalated' })],
  ['answered', caseOf('soon', { paused: true, state: 'answered' })],
  ['referred', caseOf('urgent', { paused: true, state: 'referred', dueAt: null })],
  [
    'held: signed, can be taken back',
    caseOf('urgent', { owner: gp, held: { kind: 'advise', until: inMinutes(0.15) } }),
  ],
  [
    'words longer than the row',
    caseOf('soon', {
      name: '欧阳阿卜杜热合曼·买买提',
      reason: {
        code: 'screening.stroke',
        text: {
          zh: '卒中筛查高危，房颤，颈动脉斑块，两周内血压三次高于目标',
          en: 'Stroke screening: high risk, atrial fibrillation, carotid plaque, three pressures above target',
        },
      },
    }),
  ],
];

export function RowPart() {
  return (
    <Part of="features/triage/queue-row, ui/clock, ui/person-row">
      {rows.map(([is, row]) => (
        <State key={is} is={`QueueRow: ${is}`}>
          <div className="every-list">
            <QueueRow row={row} chosen={false} onOpen={() => undefined} />
          </div>
        </State>
      ))}
      <State is="QueueRow: chosen">
        <div className="every-list">
          <QueueRow row={caseOf('urgent')} chosen onOpen={() => undefined} />
        </div>
      </State>
      <State is="QueueRow: stale list">
        <div className="every-list stale">
          <ClocksStopped value={new Date(inMinutes(-25))}>
            <QueueRow row={caseOf('urgent')} chosen={false} onOpen={() => undefined} />
          </ClocksStopped>
        </div>
      </State>
      <State is="Clock: running, low, over, paused">
        <div className="every-row">
          <Clock from={inMinutes(-60)} due={inMinutes(600)} />
          <Clock from={inMinutes(-600)} due={inMinutes(60)} />
          <Clock from={inMinutes(-600)} due={inMinutes(-12)} below={gp.name} />
          <Clock from={inMinutes(-60)} due={inMinutes(600)} paused="—" />
        </div>
      </State>
      <State is="PersonRow: usual, chosen, team">
        <div className="every-list">
          <PersonRow
            link={{ to: '/members/$id', params: { id: 'patient' } }}
            name="沈玉兰"
            about="75"
            below="枫桥"
            end="82%"
          />
          <PersonRow
            link={{ to: '/members/$id', params: { id: 'patient' } }}
            name="王建国"
            about="68"
            below="枫桥"
            chosen
          />
          <PersonRow
            link={{ to: '/members/$id', params: { id: 'patient' } }}
            name="李文清"
            about=""
            below="枫桥"
            team
          />
        </div>
      </State>
    </Part>
  );
}
