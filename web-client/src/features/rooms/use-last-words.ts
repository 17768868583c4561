import type { LastMessage } from '@/contract/rooms';
import { saidWords } from '@/ui/said-words';
import { useTranslation } from '@/ui/translation';

/**
 * What was said last in a room, in one line. A notice comes with its words or, having none, with its code alone: whose
 * name stands in it is told in the room. A recalled message comes with nothing.
 */
export function useLastWords(last: LastMessage | null | undefined): string {
  const { t, i18n } = useTranslation('rooms');
  if (!last) return '';
  if (last.kind === 'notice' && i18n.exists(`rooms:notice.${last.text}`))
    return t(`notice.${last.text}`, { name: t('noticeBy') });
  const words = saidWords({ text: last.text, attachment: last.file ? { kind: last.file } : null });
  return words === '' ? t(`lastKind.${last.kind}`) : words;
}
