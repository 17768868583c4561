import { useTranslation } from 'react-i18next';
import type { Message } from '@/live/apply';
import { HourMinute } from '@/ui/moment';
import { Dot } from '@/ui/marks';

/** Something the service says: worded here by its code, so that both languages get their own words. */
export function NoticeLine({ message }: { message: Message }) {
  const { t, i18n } = useTranslation('rooms');
  const { notice, text } = message.posted;
  const code = notice?.code ?? '';
  const words = i18n.exists(`rooms:notice.${code}`)
    ? t(`notice.${code}`, { ...notice?.values, name: message.by.name })
    : text || t('notice.other');
  return (
    <p className="notice-line">
      <span>{words}</span>
      <span className="xs t3 nowrap">
        <Dot />
        <HourMinute at={message.at} />
      </span>
    </p>
  );
}
