import { IconSparkles } from '@tabler/icons-react';
import { useTranslation } from '@/ui/translation';
import type { CaseView } from '@/contract/triage';
import { AssistantFoot } from '@/ui/assistant-foot';
import { Button } from '@/ui/button';
import { LinkedStatements } from '@/ui/linked-statements';
import { Silent } from '@/ui/silent';
import { useAsking, useDesk } from './use-assistant';

/** The case in a few statements of the assistant, each with its places; nothing while the assistant is off. */
export function CaseSummary({ view }: { view: CaseView }) {
  const { t } = useTranslation(['triage', 'ui']);
  const desk = useDesk(view.row.id);
  const asking = useAsking(view.row.id, 'summary');
  if (!desk) return null;
  const draft = desk.drafts.find((each) => each.kind === 'summary');
  return (
    <section className="advice no-print" aria-label={t('assistant.summary')} aria-busy={asking.busy}>
      <div className="advice-top">
        <b>{t('assistant.summary')}</b>
        <span className="t3">{t('ui:advice.yours')}</span>
        <Button
          kind="quiet"
          className="push"
          icon={IconSparkles}
          disabled={asking.busy}
          onClick={() => void asking.ask()}
        >
          {t(asking.busy ? 'ui:assistant.writing' : draft ? 'assistant.again' : 'assistant.summarise')}
        </Button>
      </div>
      {(draft ?? asking.silent ?? asking.error) && (
        <div className="advice-body stack-9">
          <Silent why={asking.silent} error={asking.error} />
          {draft && <LinkedStatements statements={draft.words.statements} />}
          {draft && (
            <p className="advice-foot xs t3">
              <AssistantFoot draft={draft} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
