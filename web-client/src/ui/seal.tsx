import { useTranslation } from './translation';

export type Urgency = 'emergency' | 'urgent' | 'soon' | 'routine';

/** How urgent, as a stamp at the left margin. Shape, fill, hue and word change together. */
export function Seal({ urgency }: { urgency: Urgency }) {
  const { t } = useTranslation('ui');
  return (
    <span className={`seal seal-${urgency}`} role="img" aria-label={t(`urgency.long.${urgency}`)}>
      {t(`urgency.short.${urgency}`)}
    </span>
  );
}

/** In colour while it presses; of what is over only the word stays. */
export function UrgencyChip({ urgency, over = false }: { urgency: Urgency; over?: boolean }) {
  const { t } = useTranslation('ui');
  return <span className={over ? 'tag' : `chip chip-${urgency}`}>{t(`urgency.long.${urgency}`)}</span>;
}
