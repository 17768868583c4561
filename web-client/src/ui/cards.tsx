import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from './translation';

interface AdviceCardProps {
  title: string;
  summary: ReactNode;
  reasons: readonly { text: ReactNode; end?: ReactNode }[];
  /** What the computation did not have; never taken as normal. */
  missing?: readonly string[];
  foot?: ReactNode;
  end?: ReactNode;
  children?: ReactNode;
}

/** Dashed: nobody has decided yet. Stands above the decision bar and never inside it. */
export function AdviceCard({ title, summary, reasons, missing = [], foot, end, children }: AdviceCardProps) {
  const { t } = useTranslation('ui');
  return (
    <section className="advice" aria-label={title}>
      <div className="advice-top">
        <b>{title}</b>
        <span className="t3">{t('advice.yours')}</span>
        {end !== undefined && <span className="push">{end}</span>}
      </div>
      <div className="advice-body stack-9">
        <p className="l b">{summary}</p>
        {reasons.length > 0 && (
          <ol className="reasons">
            {reasons.map((reason, index) => (
              <li key={index}>
                <span className="t3">{index + 1}</span>
                <span>{reason.text}</span>
                {reason.end !== undefined && <span className="s t3">{reason.end}</span>}
              </li>
            ))}
          </ol>
        )}
        <Missing items={missing} />
        {children}
        {foot !== undefined && <p className="advice-foot xs t3">{foot}</p>}
      </div>
    </section>
  );
}

/** Names what is missing, in amber, in its place. */
export function Missing({ items }: { items: readonly string[] }) {
  const { t } = useTranslation('ui');
  if (items.length === 0) return null;
  return (
    <p className="missing">
      <IconAlertTriangle className="i" aria-hidden="true" stroke={1.75} />
      <span>
        <b>{t('advice.missing')}</b>
        {items.join(t('list.comma'))}
        {t('advice.notNormal')}
      </span>
    </p>
  );
}

interface SignedCardProps {
  head: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}

/** Solid: a named person has decided and signed. */
export function SignedCard({ head, end, children }: SignedCardProps) {
  return (
    <section className="signed">
      <div className="signed-top">
        {head}
        {end !== undefined && <span className="push t3">{end}</span>}
      </div>
      <div className="advice-body stack-9">{children}</div>
    </section>
  );
}
