import { queryOptions } from '@tanstack/react-query';
import { orKept } from '@/live/vault';
import { get } from './http';
import type { Measurement, MedicineList, MyResults, ProgrammeStage } from './patients';
import type { ReferralView } from './referrals';
import type { Programme } from './screenings';
import type { Bilingual } from './values';

/** What a reading is held against; a measure without "below" has no verdict in between. */
export interface TargetBand {
  item: string;
  below?: number | null;
  farFrom?: number | null;
  lowTo?: number | null;
}

export interface MyHealth {
  team: { name: Bilingual; phone?: string | null; people: number };
  programmes: ProgrammeStage[];
  measurements: Measurement[];
  targets: TargetBand[];
  medicines?: MedicineList | null;
}

export const myHealthQuery = queryOptions({
  queryKey: ['results', 'health'],
  queryFn: ({ signal }) => orKept('my.health', () => get<MyHealth>('/me/health', {}, signal)),
});

export const myResultsQuery = queryOptions({
  queryKey: ['results', 'list'],
  queryFn: ({ signal }) => orKept('my.results', () => get<MyResults>('/me/results', {}, signal)),
});

/** Where the hospital expects one is wanted on the way there, too, where there may be no net. */
export function myReferral(id: string, signal: AbortSignal): Promise<ReferralView> {
  return orKept(`my.referral.${id}`, () => get<ReferralView>(`/referrals/${id}`, {}, signal));
}

export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => orKept('my.programmes', () => get<Programme[]>('/programmes', {}, signal)),
  staleTime: 10 * 60_000,
});
