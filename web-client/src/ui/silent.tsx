import { useTranslation } from './translation';
import { ErrorNote, Note } from './states';

/** Why the assistant has nothing to say, in plain words; nothing while it has. */
export function Silent({ why, error }: { why: string | null; error: string | null }) {
  const { t } = useTranslation('ui');
  if (error) return <ErrorNote code={error} />;
  if (!why) return null;
  return <Note>{t(`assistant.silent.${why}`, { defaultValue: t('assistant.silent.other') })}</Note>;
}
