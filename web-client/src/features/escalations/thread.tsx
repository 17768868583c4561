import { useTranslation } from '@/ui/translation';
import type { ThreadEntry } from '@/contract/escalations';
import { nameOf } from '@/ui/bilingual';
import { SignedCard } from '@/ui/cards';
import { RoleBadge, RuleHead } from '@/ui/marks';
import { Moment } from '@/ui/moment';

/** Answers are signed and solid; requests and supplements are lines between them. */
export function Thread({ entries }: { entries: readonly ThreadEntry[] }) {
  const { t } = useTranslation('escalations');
  if (entries.length === 0) return null;
  return (
    <section className="stack">
      <RuleHead title={t('thread.title')} note={entries.length} />
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </section>
  );
}

function Entry({ entry }: { entry: ThreadEntry }) {
  const { t } = useTranslation('escalations');
  if (!entry.signed) {
    return (
      <p className="thread-line">
        <span className="s t3">
          {nameOf(entry.by)} {t(`thread.${entry.kind}`)} <Moment at={entry.at} />
        </span>
        <span className="said">
          {entry.kind === 'closed' ? t(`outcome.${entry.text}`, { defaultValue: entry.text }) : entry.text}
        </span>
      </p>
    );
  }
  return (
    <SignedCard
      head={
        <>
          <RoleBadge role={entry.role} />
          <b>{entry.signed.name}</b>
          <span className="tag">{t(`thread.${entry.kind}`)}</span>
          {entry.signed.external && <span className="t3">{t('thread.external')}</span>}
        </>
      }
      end={
        <>
          {t('thread.signed')} <Moment at={entry.signed.at} />
        </>
      }
    >
      <p className="said">{entry.text}</p>
    </SignedCard>
  );
}
