import { Link } from '@tanstack/react-router';
import { useTranslation } from './translation';
import type { LinkedStatement, SourceLink } from '@/contract/assistant';
import { Moment } from './moment';

/** Statements of the assistant, each with the places it rests on. */
export function LinkedStatements({ statements }: { statements: readonly LinkedStatement[] }) {
  return (
    <ol className="reasons linked">
      {statements.map((statement, index) => (
        <li key={index}>
          <span className="t3">{index + 1}</span>
          <span>{statement.text}</span>
          <span className="linked-places s">
            {statement.sources.map((source, place) => (
              <Place key={place} source={source} />
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Place({ source }: { source: SourceLink }) {
  const { t } = useTranslation('ui');
  const words = (
    <>
      {source.kind === 'reading'
        ? t(`item.${source.label ?? ''}`, { defaultValue: source.label ?? '' })
        : t(`source.${source.kind}`)}{' '}
      <Moment at={source.at} />
    </>
  );
  if (!source.room || !source.number) return <span className="t3">{words}</span>;
  return (
    <Link to="/rooms/$id" params={{ id: source.room }} hash={`m${source.number}`}>
      {words}
    </Link>
  );
}
