import type { ReactNode } from 'react';

/**
 * The light markup of messages: **bold**, "- " lists, "> " quotes and links. It builds elements and never HTML, so
 * that nothing a person writes can become a part of the page.
 */
export function Markup({ text, called = [] }: { text: string; called?: readonly string[] }) {
  return blocksOf(text).map((block, index) => (
    // Blocks of one text have no identity but their place.
    <Block key={index} block={block} called={called} />
  ));
}

/** The words alone, for places that show one line. */
export function plainWords(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/^(?:- |> )/gm, '');
}

interface TextBlock {
  kind: 'words' | 'list' | 'quote';
  lines: string[];
}

export function blocksOf(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const kind = line.startsWith('- ') ? 'list' : line.startsWith('> ') ? 'quote' : 'words';
    const words = kind === 'words' ? line : line.slice(2);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(words);
    else blocks.push({ kind, lines: [words] });
  }
  return blocks;
}

function Block({ block, called }: { block: TextBlock; called: readonly string[] }): ReactNode {
  const lines = block.lines.map((line) => inline(line, called));
  switch (block.kind) {
    case 'list':
      return (
        <ul className="said-list">
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      );
    case 'quote':
      return <blockquote className="quote">{broken(lines)}</blockquote>;
    case 'words':
      return broken(lines);
  }
}

function broken(lines: ReactNode[]): ReactNode {
  return lines.map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}

const parts = /(\*\*.+?\*\*|https?:\/\/[^\s<>"'，。；！？、（）]+)/g;

function inline(line: string, called: readonly string[]): ReactNode[] {
  return line.split(parts).flatMap((part, index) => {
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4)
      return [<b key={index}>{withCalls(part.slice(2, -2), called)}</b>];
    if (/^https?:\/\//.test(part))
      return [
        <a key={index} href={part} target="_blank" rel="noopener noreferrer nofollow">
          {part}
        </a>,
      ];
    return withCalls(part, called).map((piece, place) => <span key={`${index}-${place}`}>{piece}</span>);
  });
}

/** Names that the message really calls stand out; an @ that calls nobody stays plain. */
function withCalls(words: string, called: readonly string[]): ReactNode[] {
  const names = called.filter((name) => name !== '').map((name) => `@${name}`);
  if (names.length === 0) return [words];
  const any = new RegExp(`(${names.map(escaped).join('|')})`, 'g');
  return words.split(any).map((piece, index) =>
    names.includes(piece) ? (
      <b key={index} className="called">
        {piece}
      </b>
    ) : (
      piece
    ),
  );
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
