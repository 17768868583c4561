import './loop.css';
import { reachedWhenScrolled } from './reached-when-scrolled';
import { useTranslation } from './translation';

const steps = ['found', 'scored', 'decision', 'slot', 'seen', 'result', 'next'] as const;
export type LoopStep = (typeof steps)[number];

/** The seven steps of care: filled is done, ringed is now. */
export function Loop({ now, closed = false }: { now: LoopStep; closed?: boolean }) {
  const { t } = useTranslation('ui');
  const at = steps.indexOf(now);
  return (
    <ol className="loop" ref={reachedWhenScrolled}>
      {steps.map((step, index) => {
        const done = closed || index < at;
        const current = !closed && index === at;
        return (
          <li
            key={step}
            className={done ? 'done' : current ? 'now' : ''}
            aria-current={current ? 'step' : undefined}
          >
            {t(`loop.${step}`)}
          </li>
        );
      })}
    </ol>
  );
}
