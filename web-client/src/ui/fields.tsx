import { IconChevronDown } from '@tabler/icons-react';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

interface Labelled {
  label: ReactNode;
  /** Only for the reader of the page aloud; the place speaks for itself. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | null | undefined;
}

function Label({ label, hideLabel, hint, error, children }: Labelled & { children: ReactNode }) {
  return (
    <label className="label">
      <b className={hideLabel ? 'only-read' : ''}>{label}</b>
      {children}
      {error ? <span className="s is-far">{error}</span> : hint && <span className="s t3">{hint}</span>}
    </label>
  );
}

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  end,
  ...rest
}: Labelled & InputHTMLAttributes<HTMLInputElement> & { end?: ReactNode }) {
  return (
    <Label label={label} hideLabel={hideLabel ?? false} hint={hint} error={error}>
      <span className={error ? 'field field-bad' : 'field'}>
        <input {...rest} aria-invalid={error ? true : undefined} />
        {end}
      </span>
    </Label>
  );
}

export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  ...rest
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Label label={label} hideLabel={hideLabel ?? false} hint={hint} error={error}>
      <span className={error ? 'field field-bad' : 'field'}>
        <textarea rows={3} {...rest} aria-invalid={error ? true : undefined} />
      </span>
    </Label>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField({
  label,
  hideLabel,
  hint,
  error,
  choices,
  placeholder,
  ...rest
}: Labelled &
  SelectHTMLAttributes<HTMLSelectElement> & { choices: readonly Choice[]; placeholder?: string }) {
  return (
    <Label label={label} hideLabel={hideLabel ?? false} hint={hint} error={error}>
      <span className={error ? 'field field-bad' : 'field'}>
        <select {...rest} aria-invalid={error ? true : undefined}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <IconChevronDown className="i" aria-hidden="true" />
      </span>
    </Label>
  );
}

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
}

/** A few alternatives side by side, one of them pressed. */
export function Segments<T extends string>({ label, value, choices, onChange }: SegmentsProps<T>) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          type="button"
          key={choice.value}
          aria-pressed={choice.value === value}
          onClick={() => {
            onChange(choice.value);
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
