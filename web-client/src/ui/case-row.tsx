import type { ReactNode } from 'react';
import { Dotted } from './marks';
import { Seal, type Urgency } from './seal';

interface CaseRowProps {
  urgency: Urgency;
  name: string;
  /** Age and sex, smaller. */
  about: string;
  why: string;
  /** Stands before the reason. */
  place?: string;
  score?: ReactNode;
  clock: ReactNode;
  chosen: boolean;
  onOpen: () => void;
  id?: string;
}

/** Seal · name, age, sex · reason · score · clock, on a rule. */
export function CaseRow({
  urgency,
  name,
  about,
  why,
  place,
  score,
  clock,
  chosen,
  onOpen,
  id,
}: CaseRowProps) {
  return (
    <button
      type="button"
      id={id}
      className={urgency === 'emergency' ? 'case case-emergency' : 'case'}
      aria-current={chosen ? 'true' : undefined}
      onClick={onOpen}
    >
      <Seal urgency={urgency} />
      <span className="mid">
        <span className="nm">
          <span className="who-name">{name}</span>
          <span className="t3 nowrap">{about}</span>
          {score !== undefined && <span className="score push">{score}</span>}
        </span>
        <span className="why" title={why}>
          <Dotted parts={[place, why]} />
        </span>
      </span>
      {clock}
    </button>
  );
}
