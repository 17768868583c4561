import type { Bilingual } from './values';

export const measures = ['loopClosed', 'control', 'overdue', 'clockMet'] as const;
export type Measure = (typeof measures)[number];

export interface Share {
  hits: number;
  counted: number;
  excluded: number;
}

export interface Tile {
  measure: Measure;
  now: Share;
  /** At the end of the last month; null when that was not kept. */
  before?: Share | null;
}

export interface TeamLine {
  team: { id: string; name: Bilingual };
  code: string;
  programme: string;
  loopClosed: Share;
  before?: Share | null;
  overdue: Share;
  /** The stage after which most cases stay behind. */
  leak: number;
}

export interface Overview {
  at: string;
  tiles: Tile[];
  stages: number[];
  months: { month: string; shares: Partial<Record<Measure, Share>> }[];
  teams: TeamLine[];
  programmes: string[];
}

export interface OverviewItem {
  item: string;
  team: { id: string; name: Bilingual };
  teamCode: string;
  at: string;
  urgency: 'emergency' | 'urgent' | 'soon' | 'routine';
  state: string;
  hit: boolean;
}

export interface OverviewItems {
  items: OverviewItem[];
  total: number;
}
