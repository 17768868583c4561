import { useCommand } from '@/contract/command';

export interface TakingBack {
  run: () => void;
  busy: boolean;
  error: string | null;
}

/** Takes back what the reader signed a moment ago, as long as it has not taken effect. */
export function useTakeBack(id: string, onBack?: () => void): TakingBack {
  const command = useCommand([['triage']]);
  return {
    busy: command.busy,
    error: command.error,
    run: () => {
      void command.run(`/triage/${id}/take-back`).then((reply) => {
        if (reply) onBack?.();
      });
    },
  };
}
