import { useQuery } from '@tanstack/react-query';
import type { CallList } from '@/contract/calls';
import type { EscalationList } from '@/contract/escalations';
import { get } from '@/contract/http';
import type { ReferralList } from '@/contract/referrals';
import { roomsQuery } from '@/contract/rooms-query';
import type { TriageList } from '@/contract/triage';
import type { NavItem } from './nav';

/** The numbers on the rail. They come from the same lists as the pages, so the two cannot disagree. */
export function useCounts(items: readonly NavItem[]): Partial<Record<string, number>> {
  const shown = (key: string) => items.some((item) => item.key === key);
  const triage = useQuery({
    queryKey: ['triage', 'count'],
    queryFn: ({ signal }) => get<TriageList>('/triage', { size: 1 }, signal),
    enabled: shown('triage'),
  });
  const calls = useQuery({
    queryKey: ['calls', 'count'],
    queryFn: ({ signal }) => get<CallList>('/calls', { size: 1 }, signal),
    enabled: shown('calls'),
  });
  const rooms = useQuery({ ...roomsQuery, enabled: shown('rooms') });
  const inbox = useQuery({
    queryKey: ['escalations', 'list', 'open'],
    queryFn: ({ signal }) => get<EscalationList>('/escalations', { state: 'open' }, signal),
    enabled: shown('inbox'),
  });
  const referrals = useQuery({
    queryKey: ['referrals', 'count'],
    queryFn: ({ signal }) => get<ReferralList>('/referrals', { size: 1 }, signal),
    enabled: shown('referrals'),
  });
  return {
    calls: calls.data?.parts.reduce(
      (sum, part) => sum + (part.key === 'today' || part.key === 'overdue' ? part.count : 0),
      0,
    ),
    triage: triage.data?.sections.reduce((sum, section) => sum + section.count, 0),
    rooms: rooms.data?.reduce((sum, room) => sum + (room.muted ? 0 : room.unread), 0),
    inbox: inbox.data?.items.length,
    referrals: referrals.data?.sections.find((section) => section.key === 'mine')?.count,
  };
}
