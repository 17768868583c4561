import { useTranslation } from './translation';

/** Words for a code of the audit log, such as "read case" or "triage.advised". */
export function useAuditWords(): (code: string) => string {
  const { t, i18n } = useTranslation('audit');
  return (code) => {
    const key = code.replace(/[ .]/g, '_');
    return i18n.exists(`audit:${key}`) ? t(key) : t('other');
  };
}
