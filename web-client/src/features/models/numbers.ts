import type { Interval } from '@/contract/models';

export function three(value: number): string {
  return value.toFixed(3);
}

export function interval(of: Interval | null | undefined): string {
  const { value, low, high } = of ?? {};
  return typeof value === 'number' && typeof low === 'number' && typeof high === 'number'
    ? `${three(value)} (${three(low)}–${three(high)})`
    : '—';
}

export function share(value: number): string {
  return `${(value * 100).toFixed(0)}%`;
}
