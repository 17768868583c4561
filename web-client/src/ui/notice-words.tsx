import type { ReactNode } from 'react';
import type { Message } from '@/live/apply';
import { here, Told } from './moment';
import { useTranslation } from './translation';

/** What a notice of the service says, worded by its code, so that both languages get their own words. */
export function useNoticeWords(): (message: Message) => ReactNode {
  const { t, i18n } = useTranslation('rooms');
  return ({ posted: { notice, text } }) => {
    const code = notice?.code ?? '';
    const { when, nextFollowUp } = notice?.values ?? {};
    if (/^referral\.(down\.)?accepted$/.test(code) && when)
      return <Told words={t(`notice.${code}When`, { when: here })} at={when} time="always" />;
    if (/^referral\.(down\.)?closed$/.test(code) && nextFollowUp) {
      return <Told words={t(`notice.${code}Next`, { next: here })} at={nextFollowUp} time="never" />;
    }
    const words = i18n.exists(`rooms:notice.${code}`)
      ? t(`notice.${code}`, { ...notice?.values, text })
      : text;
    return words || t('notice.other');
  };
}
