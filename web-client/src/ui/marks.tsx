import type { ReactNode } from 'react';
import { useTranslation } from './translation';
import type { Role } from '@/contract/values';

/** The product's mark: a loop that closes with a tick. */
export function BrandMark({ size = 30 }: { size?: number }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 3.2, strokeLinecap: 'round' } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M25.6 9.2A12 12 0 1 0 28 16" {...line} />
      <path d="M10.5 16.2l4 4 12-12.4" {...line} strokeLinejoin="round" />
    </svg>
  );
}

/** A small middle dot between facts. */
export function Dot() {
  return <i className="dot" />;
}

/** Facts in one line with dots between; empty ones are left out. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== '' && part !== false);
  return shown.map((part, index) => (
    // The parts of one line have no identity but their place.
    <span key={index}>
      {part}
      {index < shown.length - 1 && <Dot />}
    </span>
  ));
}

/** First letter of a name in a circle; plain for patients, tinted for the care team. */
export function Face({ name, team = false }: { name: string; team?: boolean }) {
  return (
    <span className={team ? 'face' : 'face face-plain'} aria-hidden="true">
      {Array.from(name)[0]?.toUpperCase() ?? '?'}
    </span>
  );
}

export function RoleBadge({ role, line = false }: { role: Role; line?: boolean }) {
  const { t } = useTranslation('ui');
  return <span className={line ? 'role role-line' : 'role'}>{t(`role.${role}`)}</span>;
}

interface RuleHeadProps {
  title: ReactNode;
  /** Smaller, beside the title. */
  note?: ReactNode;
  /** At the right margin. */
  end?: ReactNode;
}

export function RuleHead({ title, note, end }: RuleHeadProps) {
  return (
    <h3 className="rule-head">
      <span>{title}</span>
      {note !== undefined && <span className="t3">{note}</span>}
      {end !== undefined && <span className="t3 push">{end}</span>}
    </h3>
  );
}

export type Verdict = 'in' | 'above' | 'far' | 'below';

/** A word with an arrow, so that a verdict never rests on colour alone. */
export function VerdictBadge({ verdict, word }: { verdict: Verdict; word: string }) {
  const arrow = verdict === 'in' ? '' : verdict === 'below' ? '↓ ' : '↑ ';
  return (
    <span className={`verdict v-${verdict}`}>
      {arrow}
      {word}
    </span>
  );
}

/** Huge figure with its unit, smaller and lighter. */
export function Reading({ value, unit }: { value: ReactNode; unit?: ReactNode }) {
  return (
    <p className="reading">
      {value}
      {unit !== undefined && <small> {unit}</small>}
    </p>
  );
}
