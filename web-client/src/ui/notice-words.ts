import { useTranslation } from './translation';
import type { Message } from '@/live/apply';
import { useMomentWords } from './moment';

/** What a notice of the service says, worded by its code, so that both languages get their own words. */
export function useNoticeWords(): (message: Message) => string {
  const { t, i18n } = useTranslation('rooms');
  const moment = useMomentWords();
  return ({ posted: { notice, text } }) => {
    const code = notice?.code ?? '';
    const { when, nextFollowUp } = notice?.values ?? {};
    if (code === 'referral.accepted' && when)
      return t('notice.referral.acceptedWhen', { when: moment(new Date(when), 'always') });
    if (code === 'referral.closed' && nextFollowUp) {
      return t('notice.referral.closedNext', { next: moment(new Date(nextFollowUp), 'never') });
    }
    const words = i18n.exists(`rooms:notice.${code}`)
      ? t(`notice.${code}`, { ...notice?.values, text })
      : text;
    return words || t('notice.other');
  };
}
