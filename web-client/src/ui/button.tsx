import type { Icon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'plain' | 'main' | 'quiet' | 'emergency';
  icon?: Icon;
  wide?: boolean;
  /** The key that does the same, shown beside the word. */
  shortcut?: string;
}

export function Button({ kind = 'plain', icon, wide, shortcut, className, children, ...rest }: ButtonProps) {
  const Glyph = icon;
  const classes = ['btn', kind !== 'plain' && `btn-${kind}`, wide && 'btn-wide', className];
  return (
    <button type="button" {...rest} className={classes.filter(Boolean).join(' ')}>
      {Glyph && <Glyph className="i" aria-hidden="true" stroke={1.75} />}
      {children}
      {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  );
}

/** An icon alone, for the few actions that everybody knows by sight; its word is in the label. */
export function IconButton({
  icon: Glyph,
  label,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { icon: Icon; label: string }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...rest}
      className={['btn btn-icon', className].filter(Boolean).join(' ')}
    >
      <Glyph className="i" aria-hidden="true" stroke={1.75} />
    </button>
  );
}
