import { staffRoles, type Urgency } from '@/contract/values';
import { Loop, type LoopStep } from '@/ui/loop';
import {
  BrandMark,
  Dotted,
  Face,
  Reading,
  RoleBadge,
  RuleHead,
  type Verdict,
  VerdictBadge,
} from '@/ui/marks';
import { Seal, UrgencyChip } from '@/ui/seal';
import { useBilingual } from '@/ui/bilingual';
import { Part, State } from './frame';

const urgencies: readonly Urgency[] = ['emergency', 'urgent', 'soon', 'routine'];
const verdicts: readonly Verdict[] = ['in', 'above', 'far', 'below'];
const steps: readonly LoopStep[] = ['found', 'scored', 'decision', 'slot', 'seen', 'result', 'next'];

export function MarkPart() {
  const say = useBilingual();
  const words: Record<Verdict, string> = {
    in: say({ zh: '达标', en: 'In target' }),
    above: say({ zh: '偏高', en: 'Above' }),
    far: say({ zh: '太高', en: 'Far too high' }),
    below: say({ zh: '偏低', en: 'Below' }),
  };
  return (
    <Part of="ui/seal, ui/marks">
      <State is="Seal">
        <div className="every-row">
          {urgencies.map((each) => (
            <Seal key={each} urgency={each} />
          ))}
        </div>
      </State>
      <State is="UrgencyChip">
        <div className="every-row">
          {urgencies.map((each) => (
            <UrgencyChip key={each} urgency={each} />
          ))}
        </div>
      </State>
      <State is="VerdictBadge">
        <div className="every-row">
          {verdicts.map((each) => (
            <VerdictBadge key={each} verdict={each} word={words[each]} />
          ))}
        </div>
      </State>
      <State is="Reading">
        <Reading value="168/102" unit="mmHg" />
      </State>
      <State is="RoleBadge; line">
        <div className="every-row">
          {([...staffRoles, 'patient'] as const).map((role) => (
            <RoleBadge key={role} role={role} />
          ))}
          <RoleBadge role="gp" line />
        </div>
      </State>
      <State is="Face: patient, team, no name; BrandMark">
        <div className="every-row">
          <Face name="沈玉兰" />
          <Face name="李文清" team />
          <Face name="" />
          <BrandMark />
        </div>
      </State>
      <State is="RuleHead with note and end; Dotted">
        <RuleHead title={say({ zh: '测量', en: 'Measured' })} note={12} end="14:05" />
        <p>
          <Dotted parts={['75', null, say({ zh: '女', en: 'female' }), '枫桥']} />
        </p>
      </State>
      <State is="Loop: at each step, closed" wide>
        {steps.map((step) => (
          <Loop key={step} now={step} />
        ))}
        <Loop now="next" closed />
      </State>
    </Part>
  );
}
