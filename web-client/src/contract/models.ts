import type { Bilingual } from './values';

export type ModelBand = 'usual' | 'raised' | 'high';

/** What a trained model said of one person, beside the published instrument. */
export interface Modelled {
  screeningId: string;
  programme: string;
  model: string;
  title: Bilingual;
  version: string;
  at: string;
  rank: number;
  band: ModelBand;
  reasons: { input: string; added: number; changeable: boolean; text: Bilingual }[];
  missing: { input: string; rankFrom: number; rankTo: number; text: Bilingual }[];
  /** How many inputs are unanswered; `missing` holds the most telling. */
  missingCount: number;
  /** Only with a recalibration on local people. */
  percent?: number | null;
  percentFor?: string | null;
  /** The clinical lead has not signed which models speak where. */
  awaitingSignOff: boolean;
}

export interface ModelLine {
  name: string;
  title: Bilingual;
  outcome: string;
  inputSet: 'exam' | 'bloods';
  version: string;
  candidates: string[];
  shownIsGone: boolean;
  auroc?: number | null;
  aurocLow?: number | null;
  aurocHigh?: number | null;
}

export interface Interval {
  value: number | null;
  low: number | null;
  high: number | null;
}

export interface ModelFigures {
  people: string;
  count: number;
  events: number;
  auroc: Interval;
  aurocFrom45?: Interval | null;
  auprc: number;
  brier: number;
  calibrationIntercept: number;
  calibrationSlope: number;
  observedToExpected: number;
  sensitivityAt90Specificity: number;
  comparisons: { name: string; people: number; auroc: Interval; model: Interval; gain: Interval }[];
  referrals: { topPercent: number; shareOfCases: number; neededToRefer: number }[];
  netBenefits: { threshold: number; model: number; everybody: number }[];
  calibration: { people: number; said: number; happened: number }[];
  scores: { from: number; cases: number; others: number }[];
  parts: {
    by: string;
    name: string;
    people: number;
    events: number;
    auroc?: Interval | null;
    observedToExpected: number | null;
  }[];
}

export interface ModelCardView {
  line: ModelLine;
  data: Bilingual;
  population: string;
  people: number;
  events: number;
  inputs: { name: string; title: Bilingual; unit: string; missingShare: number; rising: boolean }[];
  isForward: boolean;
  figures?: ModelFigures | null;
  versions: ModelVersion[];
  programmes: { code: string; title: Bilingual; mayPutFirst: boolean; extraPerWeek: number }[];
  awaitingSignOff: boolean;
  acts: { at: string; kind: 'promoted' | 'extra-set'; before?: string | null; after: string; by: string }[];
}

/** A version at hand; figures only where somebody made them for this very version. */
export interface ModelVersion {
  version: string;
  use: 'shown' | 'trial' | 'kept';
  isShipped: boolean;
  data: Bilingual;
  people: number;
  events: number;
  ridge: number;
  judgedOn?: Bilingual | null;
  figures?: ModelFigures | null;
}

/** Which part decides the triage cases of a programme. */
export interface ModelRole {
  programme: string;
  mayPutFirst: boolean;
  extraPerWeek: number;
  usedThisWeek: number;
  models: { name: string; title: Bilingual; version: string }[];
  awaitingSignOff: boolean;
  acts: { at: string; mayPutFirst: boolean; extraPerWeek: number; by: string }[];
}

export interface ModelWatchView {
  drift?: {
    weeks: {
      monday: string;
      screenings: number;
      high: number;
      raised: number;
      meanScore: number;
      missing: number;
      warnings: string[];
    }[];
    inputs: {
      input: string;
      title: Bilingual;
      given: number;
      missingNow: number;
      missingThen: number;
      below: number;
      above: number;
      differs?: number | null;
      isWarning: boolean;
      weeks: { monday: string; given: number; unlike: number }[];
    }[];
  } | null;
  shadows: {
    shown: string;
    shadow: string;
    screenings: number;
    bands: { shown: string; shadow: string; screenings: number; decided: Record<string, number> }[];
    meanRankDifference: number;
  }[];
}

export interface Replay {
  kind: 'model' | 'rules' | 'instrument';
  name: string;
  version: string;
  screenings: number;
  decided: number;
  bands: Record<string, number>;
  overTriage: number;
  underTriage: number;
}
