import type { ReactNode } from 'react';

interface PartProps {
  /** The file that the components come from, as a developer looks for them. */
  of: string;
  children: ReactNode;
}

export function Part({ of, children }: PartProps) {
  return (
    <section className="every-part" id={of}>
      <h2>{of}</h2>
      <div className="every-states">{children}</div>
    </section>
  );
}

interface StateProps {
  /** The name of the state in the code. */
  is: string;
  wide?: boolean;
  children: ReactNode;
}

export function State({ is, wide = false, children }: StateProps) {
  return (
    <figure className={wide ? 'every-state is-wide' : 'every-state'}>
      <figcaption>{is}</figcaption>
      {children}
    </figure>
  );
}
