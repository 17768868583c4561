import { useState } from 'react';
import type { Programme } from '@/contract/screenings';
import { keep, kept, keptNames } from '@/live/vault';
import { type Answers, emptyAnswers } from '@/ui/answers';
import type { Begun } from './today';

/** A form that is being filled in, kept so that it can be gone on with tomorrow. */
export interface Sheet {
  answers: Answers;
  /** The question in front. */
  step: number;
  count: number;
}

const prefix = 'sheet.';

function keptSheet(code: string): Sheet | undefined {
  return kept(prefix + code) as Sheet | undefined;
}

export function useSheet(programme: Programme): [Sheet, (change: Partial<Sheet>) => void, () => void] {
  const name = prefix + programme.code;
  const first: Sheet = { answers: emptyAnswers, step: 0, count: programme.fields.length };
  const [sheet, setSheet] = useState<Sheet>(() => keptSheet(programme.code) ?? first);
  return [
    sheet,
    (change) => {
      const next = { ...sheet, ...change };
      setSheet(next);
      keep(name, next);
    },
    () => {
      keep(name, undefined);
    },
  ];
}

/** The form that was left half-way, when there is one. */
export function useBegun(): Begun | null {
  const name = keptNames(prefix)[0];
  if (name === undefined) return null;
  const programme = name.slice(prefix.length);
  const sheet = keptSheet(programme);
  return sheet ? { programme, done: sheet.step, count: sheet.count } : null;
}
