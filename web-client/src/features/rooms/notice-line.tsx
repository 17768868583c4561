import { useTranslation } from 'react-i18next';
import type { Message } from '@/live/apply';
import { Dot } from '@/ui/marks';
import { HourMinute, useMomentWords } from '@/ui/moment';

/** Something the service says: worded here by its code, so that both languages get their own words. */
export function NoticeLine({ message }: { message: Message }) {
  const { t } = useTranslation('rooms');
  const words = useNoticeWords(message);
  const { notice, text } = message.posted;
  const besides = notice?.code === 'referral.closed' ? text : '';
  return (
    <div className="notice-line">
      <p>
        {words || t('notice.other')}
        <span className="xs t3 nowrap">
          <Dot />
          <HourMinute at={message.at} />
        </span>
      </p>
      {besides && <p className="said">{besides}</p>}
    </div>
  );
}

function useNoticeWords(message: Message): string {
  const { t, i18n } = useTranslation('rooms');
  const moment = useMomentWords();
  const { notice, text } = message.posted;
  const code = notice?.code ?? '';
  const { when, nextFollowUp } = notice?.values ?? {};
  if (code === 'referral.accepted' && when)
    return t('notice.referral.acceptedWhen', { when: moment(new Date(when)) });
  if (code === 'referral.closed' && nextFollowUp) {
    return t('notice.referral.closedNext', { next: moment(new Date(nextFollowUp), false) });
  }
  return i18n.exists(`rooms:notice.${code}`) ? t(`notice.${code}`, { text }) : text;
}
