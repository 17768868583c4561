import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Face } from './marks';

interface PersonRowProps {
  link: LinkProps;
  name: string;
  about: ReactNode;
  below: ReactNode;
  end?: ReactNode;
  chosen?: boolean;
  team?: boolean;
}

/** A person or a place in a list: face, name, one line below, something at the right margin. */
export function PersonRow({ link, name, about, below, end, chosen = false, team = false }: PersonRowProps) {
  return (
    <Link {...link} className="room-row" aria-current={chosen ? 'true' : undefined}>
      <Face name={name} team={team} />
      <span className="mid">
        <span className="nm">
          {name} <span className="t3 s about">{about}</span>
        </span>
        <span className="why">{below}</span>
      </span>
      <span className="room-end">{end}</span>
    </Link>
  );
}
