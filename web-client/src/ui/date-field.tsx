import type { ComponentProps } from 'react';
import { TextField } from './fields';
import { Dot } from './marks';
import { Moment } from './moment';

type DateFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'value'> & {
  /** As the field writes it: 2026-03-01, with a time of day 2026-03-01T14:05. */
  value: string;
  withTime?: boolean;
};

/** A day to choose. The browser writes it in its own language and order; below it stands in those of the reader. */
export function DateField({ withTime = false, value, hint, ...rest }: DateFieldProps) {
  const told = value && (
    <>
      <Moment at={value} time={withTime ? 'always' : 'never'} />
      {hint && <Dot />}
      {hint}
    </>
  );
  return (
    <TextField {...rest} type={withTime ? 'datetime-local' : 'date'} value={value} hint={told || hint} />
  );
}
