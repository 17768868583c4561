import { useTranslation } from './translation';
import type { DraftView } from '@/contract/assistant';
import { Dotted } from './marks';
import { Moment } from './moment';

/** Who asked, which model, when; what was thrown away and what it was not shown. */
export function AssistantFoot({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('ui');
  const { dropped, leftOut } = draft.words;
  return (
    <Dotted
      parts={[
        t('assistant.askedBy', { name: draft.by.name }),
        draft.model,
        <Moment key="at" at={draft.at} />,
        dropped > 0 && t('assistant.dropped', { count: dropped }),
        leftOut > 0 && t('assistant.leftOut', { count: leftOut }),
      ]}
    />
  );
}
