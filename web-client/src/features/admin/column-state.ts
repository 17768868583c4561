import type { ColumnProposal, WantedColumn } from '@/contract/imports';

/** By heading of the file, the profile's column that it stands for; empty where it is not imported. */
export type Chosen = Readonly<Record<string, string>>;

/** As much of a file as tells its headings and what stands below them. */
const beginning = 256 * 1024;
const lineEnd = 0x0a;

export function proposed({ columns }: ColumnProposal): Chosen {
  return Object.fromEntries(columns.map(({ heading, fits }) => [heading, fits ?? '']));
}

/** One column of the profile is fed by one of the file: who chooses it anew takes it from the other. */
export function choose(chosen: Chosen, heading: string, column: string): Chosen {
  const others = Object.entries(chosen).map(([each, other]) => [each, other === column ? '' : other]);
  return { ...(Object.fromEntries(others) as Chosen), [heading]: column };
}

/** What the profile cannot do without and nothing in the file stands for. */
export function missing({ wanted }: ColumnProposal, chosen: Chosen): WantedColumn[] {
  const fed = new Set(Object.values(chosen));
  return wanted.filter((each) => each.needed && !fed.has(each.column));
}

/**
 * What the service cannot tell by the names: headings called otherwise, and columns that are there by name and shall not
 * count.
 */
export function matchOf({ wanted }: ColumnProposal, chosen: Chosen): Record<string, string> {
  const headings = Object.keys(chosen);
  const match: Record<string, string> = {};
  for (const { column } of wanted) {
    const heading = headings.find((each) => chosen[each] === column);
    const namesake = headings.find((each) => alike(each, column));
    if (heading !== undefined && heading !== namesake) match[column] = heading;
    else if (heading === undefined && namesake !== undefined) match[column] = '';
  }
  return match;
}

/** The beginning of a text up to the end of a line; a workbook can only be read whole. */
export async function beginningOf(file: File): Promise<File> {
  if (file.size <= beginning || /\.xlsx$/i.test(file.name)) return file;
  const bytes = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const end = bytes.lastIndexOf(lineEnd);
  return new File([bytes.slice(0, end < 0 ? bytes.length : end + 1)], file.name);
}

function alike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
